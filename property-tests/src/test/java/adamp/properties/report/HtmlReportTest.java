package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final String FAILING = HtmlReport.page(List.of(Samples.failing()));
    private static final ParsedMarkup FAILING_PAGE = new ParsedMarkup(FAILING);
    private static final String ALL =
            HtmlReport.page(List.of(Samples.certified(), Samples.failing(), Samples.brokenOff(), Samples.empty()));
    private static final ParsedMarkup ALL_PAGE = new ParsedMarkup(ALL);

    @Test
    void theVerdictIsAtTheTopWithWhatItIsOf() {
        assertEquals("adamp:SGDP 0.3.0", FAILING_PAGE.text("//h1"));
        assertEquals("\u2717 SGDP: NOT certified", FAILING_PAGE.text("//main/section[1]/h2"));
        assertEquals(
                "58 of 1,912 cases failed, 5 failed as waived.",
                FAILING_PAGE.text("//main/section[1]/p[@class='opening']"));
        String facts = FAILING_PAGE.text("//main/section[1]/dl[1]");
        for (String fact : List.of("float32", "CORRECTED (as asked)", "seed 1", "sha256:4f1c9e0b")) {
            assertTrue(facts.contains(fact), facts);
        }
    }

    @Test
    void whatExplainsItFollows() {
        String box = FAILING_PAGE.text("//div[@class='diagnosis']");
        for (String part : List.of(
                "Behaves as SGDP_BUFFER_ALIAS",
                "sgdpBuffer = overwritten-by-projection",
                "jettify",
                "First to go wrong: projection")) {
            assertTrue(box.contains(part), box);
        }
    }

    @Test
    void everyFlagHasItsRowAndItsNote() {
        assertEquals(38, FAILING_PAGE.count("//table[@class='flags']/tbody/tr"));
        assertEquals(
                List.of("\u2717 CHANNEL_ORTHOGONAL", "\u2717 NESTEROV", "\u2717 LONG_RUN"),
                FAILING_PAGE.texts("//table[@class='flags']//tr[@class='failed']/th"));
        assertEquals(38, FAILING_PAGE.count("//div[@class='note']"));
        assertTrue(FAILING_PAGE.text("//div[@id='flag-LONG_RUN']").contains("Where it was seenSGDP_BUFFER_ALIAS"));
    }

    @Test
    void aRatioBeyondTheBoundCrossesTheLine() {
        assertEquals(4, FAILING_PAGE.count("//*[@class='strip']"));
        assertEquals(1, FAILING_PAGE.count("//*[@class='beyond']"));
        assertEquals(
                "first moment, projected: 2.4e6 of the bound",
                FAILING_PAGE.text("//*[*[@class='beyond']]/@aria-label"));
        double within = Double.parseDouble(
                FAILING_PAGE.texts("//*[@class='within']/@width").get(0));
        double bound =
                Double.parseDouble(FAILING_PAGE.texts("//*[@class='bound']/@x").get(0));
        assertEquals(0.93, within / (bound + 1), 0.01);
    }

    @Test
    void aFailureHasItsNumbersItsTestAndItsReplay() {
        String card = "//details[@id='c1-f1']";
        assertEquals("open", FAILING_PAGE.text(card + "/@open"));
        assertEquals(
                List.of("0", "1.45", "1.86e-7", "1.225", "1.2e6", "0x1.733334p+0", "0x1.39999ap+0"),
                FAILING_PAGE.texts(card + "//tbody/tr[1]/*"));
        String card1 = FAILING_PAGE.text(card);
        assertTrue(card1.contains("learningRate 0.25, momentum 0.9"), card1);
        assertTrue(FAILING_PAGE.text("//pre[@id='c1-f1-test']").startsWith("# SGDP, one step"));
        assertTrue(FAILING_PAGE.text("//pre[@id='c1-f1-replay']").startsWith("./adamp certify --algorithm SGDP"));
        assertEquals(20, FAILING_PAGE.count("//details[@class='failure']"));
        assertTrue(FAILING_PAGE.text("//main").contains("20 failures of 63 in full."));
        assertEquals("waived", FAILING_PAGE.text("//details[@id='c1-f20']/summary/span[@class='tag']"));
    }

    @Test
    void severalHaveATableOfVerdictsThatLeadsToEach() {
        assertEquals(
                List.of("\u2713 certified", "\u2717 NOT certified", "\u2717 broke off", "\u2717 declined"),
                ALL_PAGE.texts("//section[1]//tbody//span"));
        assertEquals(List.of("#c1", "#c2", "#c3", "#c4"), ALL_PAGE.texts("//section[1]//tbody//a/@href"));
    }

    @Test
    void theConventionsOwnDefectsAreNamed() {
        assertTrue(ALL_PAGE.text("//section[@id='c3']").contains("ZERO_GRADIENT_PROJECTED"));
        assertTrue(ALL_PAGE.text("//section[@id='c1']").contains("torch.optim.adamw.AdamW has no nesterov"));
    }

    @Test
    void itNeedsNoNetwork() {
        assertEquals(0, ALL_PAGE.count("//link | //img | //iframe | //script[@src]"));
        assertTrue(ALL_PAGE.texts("//@href").stream().allMatch(href -> href.startsWith("#")));
        assertFalse(ALL.contains("http:") || ALL.contains("https:") || ALL.contains("url("));
        assertTrue(ALL_PAGE.text("//meta/@content").contains("default-src 'none'"));
    }

    @Test
    void itCanBeReadWithoutEyes() {
        assertEquals("en", ALL_PAGE.text("/html/@lang"));
        assertEquals(0, ALL_PAGE.count("//th[not(@scope)]"));
        assertEquals(0, ALL_PAGE.count("//table[not(caption)]"));
        assertEquals(0, ALL_PAGE.count("//div[@class='scroll'][not(@tabindex) or not(@aria-label)]"));
        assertEquals(0, ALL_PAGE.count("//svg[not(@aria-label)] | //button[not(@aria-label)]"));
        assertEquals(1, ALL_PAGE.count("//h1"));
    }

    @Test
    void noLevelOfHeadingsIsLeftOut() {
        Matcher headings = Pattern.compile("<h([1-6])").matcher(ALL);
        int before = 0;
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertTrue(level <= before + 1, ALL.substring(headings.start(), headings.start() + 80));
            before = level;
        }
        assertEquals(0, ALL_PAGE.count("//*[self::h1 or self::h2 or self::h3][normalize-space() = '']"));
    }

    @Test
    void addressesWithinThePageAreUniqueAndReached() {
        List<String> ids = ALL_PAGE.texts("//@id");
        Set<String> unique = new HashSet<>(ids);
        assertEquals(ids.size(), unique.size());
        for (String href : ALL_PAGE.texts("//@href")) {
            assertTrue(unique.contains(href.substring(1)), href);
        }
        assertTrue(unique.containsAll(ALL_PAGE.texts("//@data-copies")));
        assertTrue(unique.containsAll(ALL_PAGE.texts("//@aria-labelledby")));
    }

    @Test
    void theSameCertificatesGiveTheSamePage() {
        assertEquals(FAILING, HtmlReport.page(List.of(Samples.failing())));
    }

    @Test
    void noCertificateIsSaid() {
        assertEquals("No certificate", new ParsedMarkup(HtmlReport.page(List.of())).text("//h1"));
    }

    /** Twenty failures of ten thousand elements each. */
    @Test
    void hugeFailuresAreCut() {
        ObjectNode certificate = Samples.failing();
        for (JsonNode failure : certificate.get("failures")) {
            ObjectNode huge = Samples.failing().withObject("/failures/0/smallest");
            for (String list :
                    List.of("/tensors/0/state/weight", "/gradients/0/0", "/expected", "/bound", "/reported")) {
                fill((ArrayNode) huge.at(list), list.equals("/reported"));
            }
            ((ObjectNode) failure).set("smallest", huge);
        }
        String text = HtmlReport.page(List.of(certificate));
        ParsedMarkup page = new ParsedMarkup(text);
        assertTrue(text.length() < 300_000, () -> "the page has " + text.length() + " characters");
        assertEquals(20 * 16, page.count("//details//tbody/tr"));
        assertTrue(page.text("//details[@id='c1-f1']")
                .contains("5,000 of 10,000 elements are beyond their bounds; 9,984 are not shown"));
        assertTrue(page.text("//details[@id='c1-f1']").contains(", \u2026 and 9,984 more"));
        assertEquals(
                "5001", page.texts("//details[@id='c1-f1']//tbody/tr[2]/th").get(0));
    }

    private static void fill(ArrayNode array, boolean wrongBehindTheMiddle) {
        array.removeAll();
        for (int i = 0; i < 10_000; i++) {
            array.add(wrongBehindTheMiddle && i >= 5000 ? "0x1.8p+1" : "0x1p+0");
        }
    }
}
