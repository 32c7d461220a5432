package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.SampleResults;
import adamp.experiments.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int report(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "report";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        return Main.commandLine(new StopSignal())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void theReportGoesBesideTheResults() {
        SampleResults.writeAll(folder);
        assertEquals(0, report(folder), err.toString());
        assertTrue(Files.exists(folder.resolve("report.html")) && Files.exists(folder.resolve("report.json")));
        assertTrue(out.toString().contains("Report on 4 experiments"), out.toString());
    }

    @Test
    void theReportGoesWhereItIsSent() {
        SampleResults.write(folder, SampleResults.plane());
        Path page = folder.resolve("elsewhere").resolve("page.html");
        assertEquals(0, report(folder, "--out", page), err.toString());
        assertTrue(Files.exists(page) && Files.exists(page.resolveSibling("page.json")));
    }

    @Test
    void anEmptyFolderIsAnInputErrorOfOneLineThatSaysWhatToRun() {
        assertEquals(3, report(folder));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("./adamp run fig1 --out " + folder), err.toString());
    }

    @Test
    void damagedResultsLeaveTheEarlierReportAsItWas() throws IOException {
        SampleResults.write(folder, SampleResults.plane());
        Files.writeString(folder.resolve("report.html"), "earlier");
        Files.writeString(folder.resolve("fig1").resolve("experiment.json"), "{");
        assertEquals(3, report(folder));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals("earlier", Files.readString(folder.resolve("report.html")));
    }

    @Test
    void noFolderIsBadUsage() {
        assertEquals(2, report());
    }
}
