package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's colours keep the contrast that WCAG 2.1 asks of text (4.5, level AA), light, dark and printed. */
class StyleSheetTest {
    private static final double OF_TEXT = 4.5;
    private static final double OF_GRAPHICS = 3;
    private static final List<Map<String, Integer>> THEMES = themes();

    private static List<Map<String, Integer>> themes() {
        String page = HtmlReport.page(List.of());
        List<Map<String, Integer>> themes = new ArrayList<>();
        Matcher roots = Pattern.compile(":root \\{([^}]*)}").matcher(page);
        while (roots.find()) {
            Map<String, Integer> colours = new HashMap<>();
            Matcher colour = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6});").matcher(roots.group(1));
            while (colour.find()) {
                String digits = colour.group(2);
                String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
                colours.put(colour.group(1), Integer.parseInt(six, 16));
            }
            themes.add(colours);
        }
        return themes;
    }

    @Test
    void thereAreThreeThemesOfTheSameColours() {
        assertEquals(3, THEMES.size());
        THEMES.forEach(theme -> assertEquals(THEMES.get(0).keySet(), theme.keySet()));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "muted, paper",
        "muted, card",
        "link, paper",
        "good, paper",
        "good, good-soft",
        "bad, paper",
        "bad, bad-soft",
        "ink, bad-soft",
        "muted, bad-soft",
        "link, bad-soft"
    })
    void textCanBeRead(String text, String ground) {
        for (Map<String, Integer> theme : THEMES) {
            double contrast = contrast(theme.get(text), theme.get(ground));
            assertTrue(contrast >= OF_TEXT, text + " on " + ground + ": " + contrast);
        }
    }

    @ParameterizedTest
    @CsvSource({"good, grid", "bad, grid", "ink, grid"})
    void barsStandOutFromTheirTrack(String bar, String track) {
        for (Map<String, Integer> theme : THEMES) {
            double contrast = contrast(theme.get(bar), theme.get(track));
            assertTrue(contrast >= OF_GRAPHICS, bar + " on " + track + ": " + contrast);
        }
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
