package adamp.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CertifyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Stop stop, String... arguments) {
        CommandLine line = CertifyCommand.commandLine(stop, new StandardOutput(OutputStream.nullOutputStream()));
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private int run(String... arguments) {
        return run(Stop.never(), arguments);
    }

    @Test
    void aCertifiedRuntimeGives0AndItsFiles() throws IOException {
        String to = folder.resolve("new/folder").toString();
        assertEquals(0, run("--runtime", "host", "--algorithm", "SGD", "--quick", "--out", to), errors.toString());
        assertTrue(out.toString().contains("certified") || out.toString().contains("Certified"), out.toString());
        try (Stream<Path> written = Files.list(Path.of(to))) {
            assertEquals(
                    List.of("badge.json", "badge.txt", "certificate-SGD.json", "junit.xml", "report.html"),
                    written.map(file -> file.getFileName().toString()).sorted().toList());
        }
        JsonNode certificate =
                new ObjectMapper().readTree(Path.of(to, "certificate-SGD.json").toFile());
        assertEquals(
                "brightgreen",
                new ObjectMapper()
                        .readTree(Path.of(to, "badge.json").toFile())
                        .path("color")
                        .asText());
        assertEquals("adamp/certificate/1", certificate.path("format").asText());
        assertEquals("certified", certificate.path("verdict").asText());
    }

    @Test
    void severalAlgorithmsAsJsonAreAnArray() throws IOException {
        assertEquals(
                0, run("--runtime", "reference", "--algorithm", "sgd", "--algorithm", "AdamW", "--quick", "--json"));
        JsonNode certificates = new ObjectMapper().readTree(out.toString());
        List<String> algorithms = new ArrayList<>();
        certificates.forEach(one -> algorithms.add(one.path("algorithm").asText()));
        assertEquals(List.of("SGD", "AdamW"), algorithms);
    }

    @Test
    void oneCaseIsPrintedWithItsNumbers() {
        assertEquals(0, run("--runtime", "host", "--algorithm", "AdamP", "--case", "THRESHOLD/3"));
        assertTrue(out.toString().contains("THRESHOLD/3, AdamP, convention CORRECTED (declared)"), out.toString());
        assertTrue(out.toString().contains("  weight ") && out.toString().contains("passed:"), out.toString());
    }

    @Test
    void aPortThatBreaksOffGives1() {
        assertEquals(1, run("--algorithm", "SGD", "--quick", "--", "sh", "-c", "echo loading; cat > /dev/null"));
        assertTrue(out.toString().toLowerCase(Locale.ROOT).contains("broke off"), out.toString());
        assertTrue(out.toString().contains("loading"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|nothing to certify|--quick",
                "2|did you mean '--quick'|--quik --runtime host",
                "2|did you mean 'host'|--runtime hots",
                "2|did you mean 'AdamW'|--runtime host --algorithm AdmaW",
                "2|did you mean 'OFFICIAL'|--runtime host --convention OFFICAL",
                "2|there is no such file|--runtime host --convention mine.json",
                "2|did you mean 'float32'|--runtime host --dtype flaot32",
                "2|did you mean 'THRESHOLD'|--runtime host --case TRESHOLD/1",
                "2|needs one algorithm|--runtime host --case THRESHOLD/1",
                "2|both --runtime and a command|--runtime host -- true",
                "2|--seed: 'many' is no whole number|--runtime host --seed many",
                "2|unknown option '--foo' (see|--foo --runtime host",
                "3|cannot be read|--runtime host --waivers /no/such/file",
                "3|cannot write to|--runtime host --out /proc/no/such",
                "3|/no/such/program|-- /no/such/program",
            })
    void whatCannotBeIsRefusedInOneLine(int exitCode, String said, String line) {
        assertEquals(exitCode, run(line.split(" ")));
        assertTrue(errors.toString().contains(said), errors.toString());
        assertEquals(1, errors.toString().lines().count(), errors.toString());
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mine.json: no axis is called 'nosuch'|{\"name\":\"MINE\",\"axes\":{\"nosuch\":\"x\"}}|--convention",
                "mine.json: waivers[0].case: there is no THRESHOLD/9999|{\"waivers\":[{\"case\":\"THRESHOLD/9999\",\"reason\":\"r\"}]}|--waivers",
                "mine.json: no JSON, near line 1|not json|--waivers",
            })
    void aFileThatIsWrongIsNamed(String said, String content, String option) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), content);
        assertEquals(2, run("--runtime", "host", option, file.toString()));
        assertTrue(errors.toString().contains(said), errors.toString());
        assertEquals(1, errors.toString().lines().count(), errors.toString());
    }

    @Test
    void whatAPortSaysWhenItDiesIsShownToItsEnd() {
        String mend = "error: the name says nothing of the algorithm, for which there are five: "
                + "give --algorithm AdamP before module:class";
        assertEquals(1, run("--", "sh", "-c", "echo '" + mend + "' >&2; exit 2"));
        assertTrue(errors.toString().contains(mend + "'"), errors.toString());
        assertEquals(1, errors.toString().lines().count(), errors.toString());
    }

    @Test
    void aPortThatNeverSpokeDeclaresNothing() {
        assertEquals(1, run("--algorithm", "SGD", "--quick", "--", "sh", "-c", "exit 7"));
        assertTrue(out.toString().contains("OFFICIAL (assumed"), out.toString());
    }

    @Test
    void aProgramThatIsNotThereIsToldInWords() {
        assertEquals(3, run("--", "/no/such/program", "with", "words"));
        assertEquals(
                "adamp: certify: the port did not start: '/no/such/program': No such file or directory;"
                        + " give a command that starts a port",
                errors.toString().strip());
    }

    @Test
    void aFailingCaseIsPrintedWithATestToPaste() {
        String port = System.getProperty("adamp.root", "..") + "/property-tests/adapters/javascript/port.js";
        assumeTrue(Files.exists(Path.of(port)));
        int status = run("--algorithm", "AdamP", "--convention", "PAPER", "--case", "ZERO_START/0", "--", "node", port);
        assumeTrue(status == 1, "node is not installed: " + errors);
        assertTrue(out.toString().contains("def test_adamp_zero_start_0():"), out.toString());
        assertTrue(out.toString().contains("! weight[") || out.toString().contains("! first moment["), out.toString());
        assertTrue(!out.toString().contains("momentum="), out.toString());
    }

    @Test
    void anEmptyCommandIsRefused() {
        assertEquals(2, run(""));
        assertTrue(errors.toString().contains("the command is empty"), errors.toString());
    }

    @Test
    void anInterruptedRunGives130AndWritesNothing() throws IOException {
        assertEquals(130, run(Stop.asked(), "--runtime", "host", "--quick", "--out", folder.toString()));
        try (Stream<Path> written = Files.list(folder)) {
            assertEquals(List.of(), written.toList());
        }
    }

    @Test
    void aFileThatIsThereIsReplacedAsAWhole() throws IOException {
        Files.writeString(folder.resolve("badge.txt"), "old");
        run("--runtime", "host", "--algorithm", "SGD", "--quick", "--out", folder.toString());
        assertTrue(Files.readString(folder.resolve("badge.txt")).startsWith("adamp: SGD certified"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    0, left.filter(file -> file.toString().endsWith(".new")).count());
        }
    }
}
