package adamp.experiments.report.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/**
 * The reader's font, of which only a typical width can be known. Nothing is asked of the fonts of the machine that draws:
 * it may have none, and a chart laid out by them would differ from machine to machine.
 */
final class PageFont extends Font {

    /** Width of a figure or letter of common sans-serif faces, as a share of the size; Arial's figures have 0.556. */
    private static final double CHARACTER = 0.58;

    static final double ASCENT = 0.93;
    static final double DESCENT = 0.24;

    PageFont(int px) {
        super(SANS_SERIF, PLAIN, px);
    }

    double width(int characters) {
        return CHARACTER * getSize2D() * characters;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new PageLineMetrics(getSize2D(), text.length());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        return new Rectangle2D.Double(0, -ASCENT * getSize2D(), width(text.length()), (ASCENT + DESCENT) * getSize2D());
    }
}
