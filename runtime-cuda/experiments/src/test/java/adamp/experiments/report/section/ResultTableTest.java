package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.ParsedPage;
import adamp.experiments.report.SampleResults;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.ResultsFolder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultTableTest {

    @TempDir
    Path folder;

    private ParsedPage table(ObjectNode node) {
        SampleResults.write(folder, node);
        Experiment experiment = new ResultsFolder(folder).read().experiments().get(0);
        ResultTable table = new ResultTable("caption", false);
        experiment.table().forEach(row -> table.add(experiment, row));
        return new ParsedPage(table.build().markup());
    }

    private static List<String> column(ParsedPage page, String header) {
        int index = page.texts("//thead//th").indexOf(header);
        return page.texts("//tbody/tr/*[" + (index + 1) + "]");
    }

    @Test
    void thePublishedAndTheMeasuredFigureStandInColumnsOfTheirOwn() {
        ParsedPage page = table(SampleResults.plane());
        assertEquals(List.of("2.93", "–"), column(page, "Published (paper)"));
        assertEquals(List.of("2.932957", "1.019805"), column(page, "Measured (here)"));
    }

    @Test
    void aFigureThatIsNotPublishedTakesNothingFromTheMeasuredOneAndNamesWhereItsRangeIsFrom() {
        ParsedPage page = table(SampleResults.plane());
        assertEquals("–", column(page, "Source of the published").get(1));
        assertEquals(
                "1.019705 to 1.019905 (float64 simulation)",
                column(page, "Accepted range of the measured").get(1));
    }

    @Test
    void aPublishedFigureNamesItsSourceAndThatTheLearningRateWasFitted() {
        assertEquals(
                "Figure 1 learning rate fitted",
                column(table(SampleResults.plane()), "Source of the published").get(0));
    }

    @Test
    void aPublishedFigureBesideAReducedTrainingIsMarkedInItsOwnCell() {
        assertEquals(
                "67.94not comparable",
                column(table(SampleResults.training()), "Published (paper)").get(0));
    }

    @Test
    void thePublishedAndTheMeasuredFigureStandSideBySide() {
        List<String> headers = table(SampleResults.plane()).texts("//thead//th");
        assertEquals(headers.indexOf("Published (paper)") + 1, headers.indexOf("Measured (here)"));
    }

    @Test
    void aRangeMayHaveOneEnd() {
        ObjectNode node = SampleResults.plane();
        ((ObjectNode) node.get("table").get(0).get("accept")).putNull("high").put("low", 85);
        ((ObjectNode) node.get("table").get(1).get("accept")).putNull("low").put("high", 3);
        List<String> ranges = column(table(node), "Accepted range of the measured");
        assertEquals("at least 85", ranges.get(0));
        assertTrue(ranges.get(1).startsWith("at most 3 ("), ranges.get(1));
    }

    @Test
    void aFigureThatTheRunDidNotComeToIsADashAndNotWithinItsRange() {
        ObjectNode node = SampleResults.plane();
        ((ObjectNode) node.get("table").get(0)).put("within", false).putNull("measured");
        assertEquals("–", column(table(node), "Measured (here)").get(0));
        assertEquals("✗ outside range", column(table(node), "Verdict").get(0));
    }

    @Test
    void theVerdictIsSaidInWords() {
        ObjectNode node = SampleResults.plane();
        ((ObjectNode) node.get("table").get(0)).put("within", false);
        ((ObjectNode) node.get("table").get(1)).putNull("within");
        assertEquals(List.of("✗ outside range", "not judged"), column(table(node), "Verdict"));
    }

    @Test
    void theDeviationAndTheNumberOfRunsAreShown() {
        ObjectNode node = SampleResults.plane();
        ((ObjectNode) node.get("table").get(0).get("measured"))
                .put("deviation", 0.0123)
                .put("n", 3);
        ParsedPage page = table(node);
        assertEquals("2.933±\u00a00.012", column(page, "Measured (here)").get(0));
        assertEquals("3", column(page, "n").get(0));
    }
}
