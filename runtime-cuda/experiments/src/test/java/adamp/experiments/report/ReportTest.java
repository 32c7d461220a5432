package adamp.experiments.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.results.ResultsFolder;
import adamp.experiments.report.section.Section;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

    private static final int THREE_MEGABYTES = 3 << 20;

    @TempDir
    Path folder;

    @BeforeEach
    void writeOneOfEach() {
        System.setProperty("java.awt.headless", "true");
        SampleResults.writeAll(folder);
    }

    private Report report() {
        return Report.of(new ResultsFolder(folder).read());
    }

    @Test
    void theSameResultsGiveTheSameCharacters() {
        assertEquals(report().html(), report().html());
        assertEquals(report().json(), report().json());
    }

    @Test
    void thePageStaysUnderThreeMegabytes() {
        assertTrue(report().html().getBytes(StandardCharsets.UTF_8).length < THREE_MEGABYTES);
    }

    @Test
    void thePageLoadsNothing() {
        ParsedPage page = new ParsedPage(report().html());
        assertEquals(List.of(), page.texts("//@src"));
        assertEquals(0, page.count("//link | //img | //iframe | //object | //embed | //image | //use"));
        for (String target : page.texts("//@href")) {
            assertTrue(target.startsWith("#"), target);
        }
        for (String text : page.texts("//style | //script | //@style")) {
            assertFalse(text.matches("(?s).*([a-z]+://|url\\(|@import|fetch\\(|XMLHttp|import\\().*"), text);
        }
        assertTrue(page.texts("//meta[@http-equiv='Content-Security-Policy']/@content")
                .get(0)
                .startsWith("default-src 'none'"));
    }

    @Test
    void markupInTheResultsIsShownAndNotObeyed() {
        String hostile = "<script>alert('x')</script> & \"</td>\" ]]> <!--";
        SampleResults.write(folder, SampleResults.other(hostile));
        String html = report().html();
        ParsedPage page = new ParsedPage(html);
        assertFalse(html.contains("<script>alert"));
        assertTrue(page.texts("//section/h2").contains(hostile));
        assertTrue(page.texts("//tbody//th/span/span").contains("counts: " + hostile));
        assertEquals(2, page.count("//script"), "the page's own script and the animation's data");
    }

    @Test
    void everyRowOfEveryTableIsOnThePageAndInTheJson() {
        ParsedPage page = new ParsedPage(report().html());
        JsonNode json = report().json();
        for (var experiment : new ResultsFolder(folder).read().experiments()) {
            String id = "experiment-" + experiment.name();
            String table = "//section[@id='" + id + "']//table[thead/tr/th='Published (paper)']/tbody/tr";
            assertEquals(experiment.table().size(), page.count(table), experiment.name());
            assertEquals(
                    experiment.table().size(), section(json, id).get("table").size(), experiment.name());
            assertEquals(experiment.runs().size(), section(json, id).get("runs").size(), experiment.name());
        }
    }

    private static JsonNode section(JsonNode report, String id) {
        for (JsonNode section : report.get("sections")) {
            if (section.get("id").textValue().equals(id)) {
                return section.get("data");
            }
        }
        throw new AssertionError("no section " + id);
    }

    @Test
    void reducedTrainingsAreLabelledAndKeptApartFromThePapersOwnSettings() {
        ParsedPage page = new ParsedPage(report().html());
        List<String> tables = page.texts("//section[@id='published-and-measured']//table");
        assertEquals(2, tables.size());
        assertFalse(tables.get(0).contains("fashion-mnist"));
        assertTrue(tables.get(1).contains("fashion-mnist: SGD"));
        assertTrue(page.texts("//section[@id='experiment-fashion-mnist']//*[@class='tag warn']")
                .contains("mini: not comparable to the paper"));
        assertEquals(
                List.of(),
                page.texts("//section[@id='experiment-fig1']//*[@class='tag warn']"),
                "the toys are the paper's own setting");
    }

    @Test
    void theOpeningIsTwoSentencesOfMeasuredFigures() {
        List<String> opening = report().opening();
        assertEquals(2, opening.size());
        assertTrue(opening.get(0).contains("a norm of 2.93"), opening.get(0));
        // Filter norms 1 + growth · epoch + 0.01 · seed over seeds 0 and 1: 1.605/1.005 and 1.065/1.005.
        assertTrue(opening.get(1).contains("grows by 60\u00a0% under SGD, 6\u00a0% under SGDP"), opening.get(1));
    }

    @Test
    void everyFigureAndTableCanBeReadWithoutSeeingIt() {
        ParsedPage page = new ParsedPage(report().html());
        assertEquals("en", page.texts("/html/@lang").get(0));
        assertEquals(1, page.count("//h1"));
        assertEquals(0, page.count("//svg[not(@aria-label) and not(@aria-hidden)]"));
        assertEquals(0, page.count("//th[not(@scope)]"));
        assertEquals(0, page.count("//table[not(caption)]"));
        assertEquals(0, page.count("//figure[not(figcaption)]"));
        assertEquals(0, page.count("//input[not(ancestor::label)] | //select[not(ancestor::label)]"));
    }

    @Test
    void noIdOccursTwice() {
        List<String> ids = new ParsedPage(report().html()).texts("//@id");
        Set<String> distinct = new HashSet<>(ids);
        assertEquals(distinct.size(), ids.size());
    }

    @Test
    void withoutAScriptFigure1IsAStillAtTheFirstArrivalAndHasNoControls() {
        ParsedPage page = new ParsedPage(report().html());
        assertEquals(1, page.count("//*[@data-animation]//*[@class='controls' and @hidden]"));
        // One plane with three runs, and three rings.
        assertEquals(6, page.count("//*[@data-trail and string-length(@points) > 0]"));
        // The acceptance table of Figure 1: SGDP 0.9 first passes .999 at step 98.
        assertEquals("98", page.texts("//*[@data-role='step']/@value").get(0));
    }

    @Test
    void runsThatStoppedAtOnceOrLeftTheNumbersAreStillDrawn() throws IOException {
        for (Path metrics : metricsFiles()) {
            List<String> lines = Files.readAllLines(metrics);
            String lost = lines.get(0).replaceAll(":-?[0-9.E-]+", ":null");
            boolean first = metrics.getParent().getFileName().toString().matches("gd|sgdp|sgd-seed0|only");
            Files.write(metrics, first ? lines.subList(0, 1) : List.of(lines.get(0), lines.get(1), lost));
        }
        String html = report().html();
        assertFalse(html.contains("NaN") || html.contains("Infinity"));
        assertTrue(new ParsedPage(html).count("//figure") > 0);
    }

    private List<Path> metricsFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("metrics.jsonl")).toList();
        }
    }

    @Test
    void anotherSectionIsAddedWithoutTouchingTheOthers() {
        Section added = new Section() {
            @Override
            public String id() {
                return "theorems";
            }

            @Override
            public String title() {
                return "Theorems";
            }

            @Override
            public Element body() {
                return Element.of("p", "proved");
            }

            @Override
            public JsonNode data() {
                return TextNode.valueOf("proved");
            }
        };
        ParsedPage page = new ParsedPage(report().with(added).html());
        List<String> headings = page.texts("//section/h2");
        assertEquals("Theorems", headings.get(headings.size() - 2));
        assertTrue(page.texts("//nav//a/@href").contains("#theorems"));
    }
}
