package adamp.experiments.report.plot;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** Heights of a line of {@link PageFont}. */
final class PageLineMetrics extends LineMetrics {

    private final float px;
    private final int characters;

    PageLineMetrics(float px, int characters) {
        this.px = px;
        this.characters = characters;
    }

    @Override
    public int getNumChars() {
        return characters;
    }

    @Override
    public float getAscent() {
        return (float) PageFont.ASCENT * px;
    }

    @Override
    public float getDescent() {
        return (float) PageFont.DESCENT * px;
    }

    @Override
    public float getLeading() {
        return 0;
    }

    @Override
    public float getHeight() {
        return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
        return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
        return new float[] {0, -getAscent() / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
        return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
        return 1;
    }

    @Override
    public float getUnderlineOffset() {
        return getDescent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
        return 1;
    }
}
