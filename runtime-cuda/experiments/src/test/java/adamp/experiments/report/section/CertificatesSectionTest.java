package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.report.ParsedPage;
import adamp.experiments.report.Report;
import adamp.experiments.report.results.Results;
import adamp.experiments.report.results.ResultsException;
import adamp.experiments.report.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificatesSectionTest {

    private static final String CERTIFIED = """
            {"format": "adamp/certificate/1", "port": {"name": "adamp host", "version": "1"}, "algorithm": "AdamP",
             "dtype": "float32", "convention": {"name": "CORRECTED"}, "verdict": "certified",
             "summary": "AdamP: certified, 134 cases passed", "badge": "b", "command": "./adamp certify --runtime host",
             "counts": {"cases": 134, "passed": 134, "steps": 1314},
             "worst": [{"quantity": "weight", "projected": false, "ratio": 0.98}], "failures": []}
            """;

    private static final String FAILED = CERTIFIED
            .replace("\"certified\"", "\"not-certified\"")
            .replace("AdamP\"", "SGD\"")
            .replace("\"failures\": []", "\"failures\": [{\"case\": \"ORDINARY/1\", \"what\": \"uphill\"}]");

    @TempDir
    Path folder;

    private ParsedPage page(String... certificates) throws IOException {
        Files.createDirectories(folder.resolve("certify"));
        for (int i = 0; i < certificates.length; i++) {
            Files.writeString(folder.resolve("certify/certificate-" + i + ".json"), certificates[i]);
        }
        Results results = new ResultsFolder(folder).read();
        return new ParsedPage(Report.of(results).html());
    }

    @Test
    void aCertificateIsARow() throws IOException {
        ParsedPage page = page(CERTIFIED);
        assertEquals(1, page.count("//section[@id='certificates']//tbody/tr"));
        assertEquals(List.of("✓ certified"), page.texts("//section[@id='certificates']//td/span"));
        assertEquals(0, page.count("//*[contains(@class, 'bad')]"));
        assertTrue(page.texts("//pre/code").get(0).startsWith("./adamp certify --runtime host"));
    }

    @Test
    void whatIsNotCertifiedIsRedAndSaysWhatFailed() throws IOException {
        ParsedPage page = page(CERTIFIED, FAILED);
        assertEquals(List.of("✗ not certified", "✓ certified"), page.texts("//section[@id='certificates']//td/span"));
        assertEquals(List.of("ORDINARY/1: uphill"), page.texts("//section[@id='certificates']//li"));
    }

    @Test
    void anotherFormatIsRefusedInOneLine() {
        ResultsException refused =
                assertThrows(ResultsException.class, () -> page(CERTIFIED.replace("certificate/1", "certificate/9")));
        assertTrue(refused.getMessage().contains("field format is not 'adamp/certificate/1'"), refused.getMessage());
    }
}
