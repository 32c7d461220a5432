package adamp.experiments.report.plot;

import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** Sizes of text in {@link PageFont}, to whole px where the interface asks for them. */
final class PageFontMetrics extends FontMetrics {

    private final transient PageFont page;

    PageFontMetrics(PageFont font) {
        super(font);
        this.page = font;
    }

    @Override
    public int getAscent() {
        return (int) Math.ceil(PageFont.ASCENT * page.getSize2D());
    }

    @Override
    public int getDescent() {
        return (int) Math.ceil(PageFont.DESCENT * page.getSize2D());
    }

    @Override
    public int charWidth(char c) {
        return (int) Math.round(page.width(1));
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.round(page.width(text.length()));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics context) {
        return page.getStringBounds(text, null);
    }

    @Override
    public LineMetrics getLineMetrics(String text, Graphics context) {
        return page.getLineMetrics(text, null);
    }
}
