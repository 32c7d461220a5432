package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.report.certificate.CertificateException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTableTest {
    private static final String TABLE = """
            <!-- begin certificates: generated, edits are lost -->
            | verdict | port | algorithm | convention | cases failed | worst error / bound | bugs of its own |
            |---|---|---|---|---|---|---|
            | **NOT certified** | adamp:SGDP 0.3.0 | SGDP, float32 | CORRECTED | 58 of 1912 and 5 waived | >= 3.8e6 | `SGDP_BUFFER_ALIAS` |
            | **broke off** | mine:adamp | AdamP, float32 | OFFICIAL | 1 of 179 | 0.50 | died |
            | certified | torch.optim.adamw:AdamW 1.13.1 | AdamW, float32 | OFFICIAL | 0 of 1912 | 0.98 |  |

            | convention | departs from | in | algorithm | defects that it carries |
            |---|---|---|---|---|
            | OFFICIAL |  |  | AdamP | `ZERO_GRADIENT_PROJECTED` |
            <!-- end certificates -->
            """;

    @TempDir
    private Path folder;

    private Path certificates;
    private Path results;

    @BeforeEach
    void write() throws IOException {
        certificates = Files.createDirectories(folder.resolve("certificates"));
        results = folder.resolve("RESULTS.md");
        put("z/certificate-AdamW.json", Samples.certified());
        put("certificate-SGDP.json", Samples.failing());
        put("a/b/certificate-AdamP.json", Samples.brokenOff());
        put("a/other.json", Samples.parsed("{\"schema\": \"adamp/report/1\"}"));
        Files.writeString(certificates.resolve("report.html"), "<html></html>");
    }

    private void put(String name, JsonNode json) throws IOException {
        Path file = certificates.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.toString());
    }

    @Test
    void aNewFileHoldsTheTableAlone() throws IOException {
        ResultsTable.write(certificates, results);
        assertEquals(TABLE, Files.readString(results));
    }

    @Test
    void whatIsWrittenByHandAroundItStays() throws IOException {
        Files.writeString(
                results, "# Results\n\nby hand\n\n" + TABLE.replace("0.98", "old") + "\nbelow, no end of line");
        ResultsTable.write(certificates, results);
        assertEquals("# Results\n\nby hand\n\n" + TABLE + "\nbelow, no end of line", Files.readString(results));
    }

    @Test
    void otherNamesOfTheFilesGiveTheSameTable() throws IOException {
        ResultsTable.write(certificates, results);
        Files.move(certificates.resolve("certificate-SGDP.json"), certificates.resolve("z/zz.json"));
        Files.move(certificates.resolve("z/certificate-AdamW.json"), certificates.resolve("a/aa.json"));
        ResultsTable.write(certificates, results);
        assertEquals(TABLE, Files.readString(results));
    }

    @Test
    void aFileMayHaveSeveralTables() throws IOException {
        String two = "<!-- begin real: generated, edits are lost -->\n<!-- end real -->\n" + TABLE;
        Files.writeString(results, two);
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("c.json"), Samples.empty().toString());
        ResultsTable.write(real, results, "real");
        String text = Files.readString(results);
        assertTrue(text.endsWith(TABLE), text);
        assertTrue(text.contains("| **declined** | nothing | SGD, ? | ? |  |  |  |\n<!-- end real -->"), text);
    }

    @Test
    void namesCannotLeaveTheirCells() throws IOException {
        ObjectNode strange = Samples.empty();
        strange.withObject("/port").put("name", "a|b\n<!-- end certificates --> `c` *d* <e> \\ [f](g)");
        put("strange.json", strange);
        ResultsTable.write(certificates, results);
        ResultsTable.write(certificates, results);
        assertTrue(Files.readString(results)
                .contains("| a\\|b &lt;!-- end certificates --> \\`c\\` \\*d\\* &lt;e> \\\\ \\[f\\](g) | SGD, ? | "));
    }

    @Test
    void whereNothingExplainsThemTheFamiliesThatFailAreNamed() throws IOException {
        put("unknown.json", Samples.failing().set("diagnosis", explainedBy("")));
        ResultsTable.write(certificates, results);
        String text = Files.readString(results);
        assertTrue(text.contains("| none known: fails `CHANNEL_ORTHOGONAL`, `NESTEROV`, `LONG_RUN` |"), text);
    }

    @Test
    void ofAConventionOfItsOwnAPortHasTheDefectsThatNoPresetHas() throws IOException {
        ObjectNode follows = Samples.certified();
        follows.withObject("/convention").put("name", "mine").put("preset", "OFFICIAL");
        follows.withObject("/convention/departs")
                .put("biasCorrection", "per-group")
                .put("nesterov", "undivided-momentum");
        follows.set("quirks", defects("""
                [{"name": "GROUP_STEP", "own": true, "axis": "biasCorrection"},
                 {"name": "NESTEROV_TERM_UNDIVIDED", "own": true, "axis": "nesterov"},
                 {"name": "THRESHOLD_ROUNDED", "own": false, "axis": "thresholdPrecision"}]"""));
        put("own.json", follows);
        ObjectNode found = follows.deepCopy().put("verdict", "not-certified");
        found.set("diagnosis", explainedBy("{\"name\": \"NO_BIAS_CORRECTION\", \"axis\": \"biasCorrection\"}"));
        put("found.json", found);
        ResultsTable.write(certificates, results);
        String text = Files.readString(results);
        assertTrue(text.contains("| 0.98 | in its convention `GROUP_STEP`, `NESTEROV_TERM_UNDIVIDED` |\n"), text);
        assertTrue(
                text.contains("| 0.98 | `NO_BIAS_CORRECTION`; in its convention `NESTEROV_TERM_UNDIVIDED` |\n"), text);
        assertTrue(
                text.contains("| mine | OFFICIAL | `biasCorrection` per-group, `nesterov` undivided-momentum | AdamW |"
                        + " `GROUP_STEP`, `NESTEROV_TERM_UNDIVIDED`, `THRESHOLD_ROUNDED` |\n<!-- end"),
                text);
    }

    private static JsonNode explainedBy(String explanation) {
        return Samples.parsed("{\"explanations\": [" + explanation + "]}");
    }

    private static JsonNode defects(String array) {
        return Samples.parsed("{\"quirks\": " + array + "}").get("quirks");
    }

    @Test
    void whatIsAmissIsSaidInOneLine() throws IOException {
        assertEquals(
                "there is no folder " + folder.resolve("none") + ": give the one that ./adamp certify --out wrote",
                refusal(folder.resolve("none")));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals(
                "the folder " + empty + " holds no certificate: write some with ./adamp certify --out", refusal(empty));

        Files.writeString(results, "by hand");
        assertTrue(refusal(certificates).startsWith(results + " lacks the marks of its generated part: put the lines"));
        Files.writeString(results, TABLE + TABLE);
        assertTrue(refusal(certificates).startsWith(results + " lacks the marks"));
        assertEquals(TABLE + TABLE, Files.readString(results));

        put("later.json", Samples.certified().put("format", "adamp/certificate/2"));
        assertTrue(refusal(certificates)
                .startsWith(certificates.resolve("later.json")
                        + ": a certificate has the format adamp/certificate/2, and"));
        Files.writeString(certificates.resolve("broken.json"), "{");
        assertTrue(refusal(certificates).startsWith(certificates.resolve("broken.json") + " is no JSON: "));
    }

    private String refusal(Path source) {
        String message = assertThrows(CertificateException.class, () -> ResultsTable.write(source, results))
                .getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }
}
