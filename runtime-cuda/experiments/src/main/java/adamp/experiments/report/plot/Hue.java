package adamp.experiments.report.plot;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;

/**
 * The page's colours by meaning: one per optimizer, the same in every figure. The optimizers' are Okabe and Ito's set,
 * told apart under the common colour-vision deficiencies, darkened until text in them has a contrast of 4.5 on white;
 * the style sheet holds the values for both schemes, the ones here only serve to recognise a colour while painting.
 */
public enum Hue {
    GD(0x5a5a5a),
    SGD(0xbf4b00),
    SGDP(0x0068a6),
    ADAM(0x7a6200),
    ADAMW(0x9c3c84),
    ADAMP(0x007a58),
    OTHER(0x4d4dcc),
    INK(0x1c1d21),
    MUTED(0x5d6068),
    GRID(0xd9dbe0),
    PAPER(0xfefefd);

    private static final Map<String, Hue> OPTIMIZERS =
            Map.of("GD", GD, "SGD", SGD, "SGDP", SGDP, "ADAM", ADAM, "ADAMW", ADAMW, "ADAMP", ADAMP);

    private final Color color;

    Hue(int rgb) {
        this.color = new Color(rgb);
    }

    /** The colour of an optimizer by its name, in any case; {@link #OTHER} for one the paper does not know. */
    public static Hue ofOptimizer(String name) {
        return OPTIMIZERS.getOrDefault(name.toUpperCase(Locale.ROOT), OTHER);
    }

    /** The style class that fills with this colour. */
    public String fillClass() {
        return "f-" + name().toLowerCase(Locale.ROOT);
    }

    /** The style class that draws a line in this colour. */
    public String strokeClass() {
        return "s-" + name().toLowerCase(Locale.ROOT);
    }

    Color color() {
        return color;
    }

    Color color(double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Which hue was painted, whatever its opacity. */
    static Hue painted(Color color) {
        for (Hue hue : values()) {
            if ((hue.color.getRGB() & 0xffffff) == (color.getRGB() & 0xffffff)) {
                return hue;
            }
        }
        throw new IllegalArgumentException("a chart paints in the page's hues alone, not in " + color);
    }
}
