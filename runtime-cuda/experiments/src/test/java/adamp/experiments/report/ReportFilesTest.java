package adamp.experiments.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.results.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFilesTest {

    private static final Report EMPTY = new Report(List.of("Nothing was run."), List.of());

    @TempDir
    Path folder;

    @Test
    void thePageAndItsJsonStandBesideEachOtherAndNothingElseIsLeft() throws IOException {
        new ReportFiles(folder.resolve("report.html")).write(EMPTY);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("report.html", "report.json"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anEarlierReportIsReplaced() throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(page, "old");
        new ReportFiles(page).write(EMPTY);
        assertTrue(Files.readString(page).contains("Nothing was run."));
    }

    @Test
    void aFolderThatIsAFileIsOneLineThatNamesThePageAndTheRemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        ResultsException e =
                assertThrows(ResultsException.class, () -> new ReportFiles(file.resolve("report.html")).write(EMPTY));
        assertTrue(e.getMessage().startsWith(file.resolve("report.json").toString()), e.getMessage());
        assertTrue(e.getMessage().contains("--out"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }
}
