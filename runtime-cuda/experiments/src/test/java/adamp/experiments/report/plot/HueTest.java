package adamp.experiments.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HueTest {

    /** WCAG 2.2, success criterion 1.4.3: the names at the curves' ends are text of ordinary size. */
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(
            value = Hue.class,
            names = {"GRID", "PAPER"},
            mode = EnumSource.Mode.EXCLUDE)
    void textInEveryHueIsReadableOnTheCardInBothSchemes(Hue hue) throws IOException {
        String css = css();
        int dark = css.indexOf("prefers-color-scheme: dark");
        assertReadable(css.substring(0, dark), hue);
        assertReadable(css.substring(dark, css.indexOf("@media print")), hue);
    }

    @Test
    void everyHueHasItsClassesInTheStyleSheet() throws IOException {
        for (Hue hue : Hue.values()) {
            assertTrue(css().contains("." + hue.fillClass() + " {") && css().contains("." + hue.strokeClass() + " {"));
        }
    }

    @Test
    void anOptimizersNameIsReadInAnyCase() {
        assertEquals(Hue.ADAMP, Hue.ofOptimizer("AdamP"));
        assertEquals(Hue.SGDP, Hue.ofOptimizer("sgdp"));
        assertEquals(Hue.OTHER, Hue.ofOptimizer("Lion"));
    }

    private static void assertReadable(String scheme, Hue hue) {
        double contrast = contrast(value(scheme, hue.name()), value(scheme, "card"));
        assertTrue(contrast >= READABLE, hue + " has a contrast of " + contrast);
    }

    private static int value(String scheme, String name) {
        Matcher matcher = Pattern.compile("--" + name.toLowerCase(Locale.ROOT) + ": #([0-9a-f]{6});")
                .matcher(scheme);
        assertTrue(matcher.find(), name);
        return Integer.parseInt(matcher.group(1), 16);
    }

    /** WCAG's contrast ratio, (L1 + 0.05) / (L2 + 0.05). */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String css() throws IOException {
        try (InputStream in = HueTest.class.getResourceAsStream("/adamp/experiments/report/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
