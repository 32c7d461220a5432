package adamp.experiments.report.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.SampleResults;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsFolderTest {

    @TempDir
    Path folder;

    private Results read() {
        return new ResultsFolder(folder).read();
    }

    private void refused(String file, String fault) {
        String message = assertThrows(ResultsException.class, this::read).getMessage();
        assertTrue(message.startsWith(folder.resolve(file) + ": "), message);
        assertTrue(message.contains(fault), message);
        assertTrue(message.contains("./adamp run"), "the remedy is missing: " + message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void experimentsComeInThePapersOrderWhateverTheirNames() {
        SampleResults.writeAll(folder);
        assertEquals(
                List.of(Kind.PLANE, Kind.SPHERE, Kind.TRAINING, Kind.OTHER),
                read().experiments().stream().map(Experiment::kind).toList());
    }

    @Test
    void anEmptyFolderSaysWhatToRun() {
        refused("", "no results in this folder");
    }

    @Test
    void aMissingFolderSaysWhatToGive() {
        String message = assertThrows(ResultsException.class, () -> new ResultsFolder(folder.resolve("none")).read())
                .getMessage();
        assertTrue(message.contains("no such folder") && message.contains("./adamp run"), message);
    }

    @Test
    void aFolderWithoutAnExperimentIsLeftOutByName() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Files.createDirectories(folder.resolve("interrupted").resolve("sgd-seed0"));
        assertEquals(List.of("interrupted"), read().unfinished());
    }

    @Test
    void anotherSchemaIsNamedWithTheOneThatIsRead() {
        SampleResults.write(folder, SampleResults.plane().put("schema", "adamp/experiment/9"));
        refused("fig1/experiment.json", "schema is 'adamp/experiment/9', this version reads 'adamp/experiment/1'");
    }

    @Test
    void aTruncatedExperimentNamesTheLine() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Path file = folder.resolve("fig1/experiment.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        refused("fig1/experiment.json", "is not JSON");
    }

    @Test
    void twoDocumentsInOneFileAreRefused() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Path file = folder.resolve("fig1/experiment.json");
        Files.writeString(file, Files.readString(file) + "{}");
        refused("fig1/experiment.json", "is not JSON");
    }

    @Test
    void aMissingFieldIsNamedWithItsPlace() {
        ObjectNode experiment = SampleResults.plane();
        ((ObjectNode) experiment.get("runs").get(1)).remove("label");
        SampleResults.write(folder, experiment);
        refused("fig1/experiment.json", "field runs[1].label is missing");
    }

    @Test
    void aFieldOfAnotherTypeIsNamedWithItsPlace() {
        ObjectNode experiment = SampleResults.plane();
        ((ObjectNode) experiment.get("table").get(0).get("measured")).put("mean", "2.93");
        SampleResults.write(folder, experiment);
        refused("fig1/experiment.json", "field table[0].measured.mean is not a number");
    }

    @Test
    void aPublishedFigureWithoutASourceIsRefused() {
        ObjectNode experiment = SampleResults.plane();
        ((ObjectNode) experiment.get("table").get(0)).putNull("source");
        SampleResults.write(folder, experiment);
        refused("fig1/experiment.json", "field table[0].source is missing");
    }

    @Test
    void aRunThatPointsOutsideItsFolderIsRefused() {
        ObjectNode experiment = SampleResults.plane();
        SampleResults.write(folder, experiment);
        ((ObjectNode) experiment.get("runs").get(0)).put("id", "../fig3");
        rewrite(experiment);
        refused("fig1/experiment.json", "field runs[0].id is not a folder's name");
    }

    @Test
    void twoRunsOfOneIdAreRefused() {
        ObjectNode experiment = SampleResults.plane();
        ArrayNode runs = (ArrayNode) experiment.get("runs");
        runs.add(runs.get(0).deepCopy());
        SampleResults.write(folder, experiment);
        refused("fig1/experiment.json", "two runs have the id 'gd'");
    }

    @Test
    void missingMetricsAreNamed() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Files.delete(folder.resolve("fig1/gd/metrics.jsonl"));
        refused("fig1/gd/metrics.jsonl", "no such file");
    }

    @Test
    void emptyMetricsAreNamed() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Files.writeString(folder.resolve("fig1/gd/metrics.jsonl"), "\n");
        refused("fig1/gd/metrics.jsonl", "is empty");
    }

    @Test
    void aDamagedLineOfMetricsIsNamedByItsNumber() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Path file = folder.resolve("fig1/gd/metrics.jsonl");
        Files.writeString(file, Files.readString(file).replace("{\"step\":2,", "{\"step\":2;"));
        refused("fig1/gd/metrics.jsonl", "line 3 is not JSON");
    }

    @Test
    void metricsThatAreNotTextAreNamed() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Files.write(folder.resolve("fig1/gd/metrics.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused("fig1/gd/metrics.jsonl", "is not UTF-8 text");
    }

    @Test
    void aValueThatWasNotRecordedIsAGap() {
        SampleResults.write(folder, SampleResults.plane());
        Metrics metrics = read().experiments().get(0).runs().get(0).metrics();
        assertTrue(Double.isNaN(metrics.first("effectiveStep")));
        assertEquals(201, metrics.length());
        assertEquals(200, metrics.last("step"));
    }

    private void rewrite(ObjectNode experiment) {
        try {
            Files.writeString(folder.resolve("fig1/experiment.json"), experiment.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
