package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.report.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A bare container has a JDK and no fonts: the report is drawn there too, and is the same. */
final class ReportWithoutFontsTest {

    @TempDir
    Path folder;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReportCommand()).execute(arguments));
    }

    @Test
    void thePageIsTheSameWhereNoFontIsInstalled() throws IOException, InterruptedException {
        SampleResults.writeAll(folder);
        assertEquals(0, new CommandLine(new ReportCommand()).execute(folder.toString()));
        String withFonts = Files.readString(folder.resolve("report.html"));
        Process without = withoutFonts();
        String said = new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, without.waitFor(), said);
        assertEquals(withFonts, Files.readString(folder.resolve("report.html")));
    }

    /** The command in a JVM whose font configuration leads nowhere and whose home holds no copy of an earlier one. */
    private Process withoutFonts() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportWithoutFontsTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true);
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        command.environment().put("FONTCONFIG_FILE", none.toString());
        command.environment().put("FONTCONFIG_PATH", folder.toString());
        return command.start();
    }
}
