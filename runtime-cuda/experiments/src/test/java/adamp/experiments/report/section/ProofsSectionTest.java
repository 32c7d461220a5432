package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

final class ProofsSectionTest {

    private static final String PROVED = """
            {"schema": "adamp/proofs/1", "command": "./adamp prove --seed 2021", "seconds": 61.5, "verdict": "proved",
             "findings": [], "coq": {"passed": true, "skipped": null, "version": "8.16.1"},
             "trajectories": {"cases": 300}, "properties": [{"instances": 1500}, {"instances": 500}],
             "files": [{"file": "MomentumTheorems", "title": "Momentum and the norm", "theorems": [
               {"coq": "lemma_2_1", "title": "Growth", "paper": "Lemma 2.1", "kind": "statement", "words": "For w.p = 0.",
                "mathml": "<math><mi>x</mi></math>", "proof": "proved", "axioms": ["A.classic"], "instance": "i",
                "instances": 1500, "holds": true},
               {"coq": "erratum_eps", "title": "No eps", "paper": "Appendix A", "kind": "erratum", "words": "False.",
                "mathml": "<math><mi>y</mi></math>", "proof": "proved", "axioms": [], "instance": null,
                "instances": 500, "holds": true}]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void theoremsStandUnderTheirFileAndErrataByThemselves() throws IOException {
        ParsedPage page = page(PROVED);
        assertEquals(
                List.of(
                        "Momentum and the norm: 1 theorem ✓ all proved",
                        "Errata and corrections: 1 theorem ✓ all proved"),
                page.texts("//details/summary"));
        assertEquals(List.of("x", "y"), page.texts("//math"));
        assertTrue(page.texts("//section[@id='theorems']/div/p")
                .get(0)
                .startsWith("2 of 2 theorems are proved by Coq 8.16.1"));
        assertEquals(0, page.count("//*[contains(@class, 'bad')]"));
    }

    @Test
    void whatWasNotCheckedOnThisMachineIsRed() throws IOException {
        ParsedPage page = page(PROVED.replace("\"skipped\": null", "\"skipped\": \"no coqc found\"")
                .replace("\"proof\": \"proved\"", "\"proof\": \"not checked\""));
        assertTrue(page.texts("//p[@class='verdict bad']")
                .contains("✗ The proofs were not checked on this machine: no coqc found."));
        assertEquals(2, page.count("//summary/span[@class='verdict bad']"));
        assertEquals(2, page.count("//p/span[@class='verdict bad'][contains(., 'not checked here')]"));
    }

    @Test
    void aFormulaThatHoldsMoreThanMathMlIsNotShown() throws IOException {
        for (String hostile : List.of(
                "<math><script>alert(1)</script></math>",
                "<math><mi onclick='x()' href='y'>x</mi></math>",
                "<svg/>",
                "<math><mi>x</math>",
                "<!DOCTYPE m [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><math><mi>&e;</mi></math>")) {
            String html = Report.of(read(PROVED.replace("<math><mi>x</mi></math>", hostile)))
                    .html();
            assertFalse(html.contains("alert(1)") || html.contains("onclick") || html.contains("root:"), hostile);
        }
    }

    @Test
    void anotherSchemaIsRefusedInOneLine() {
        ResultsException refused =
                assertThrows(ResultsException.class, () -> read(PROVED.replace("adamp/proofs/1", "adamp/proofs/2")));
        assertTrue(refused.getMessage().contains("schema is not 'adamp/proofs/1'"), refused.getMessage());
    }

    private ParsedPage page(String record) throws IOException {
        return new ParsedPage(Report.of(read(record)).html());
    }

    private Results read(String record) throws IOException {
        Files.createDirectories(folder.resolve("prove"));
        Files.writeString(folder.resolve("prove/proofs.json"), record);
        return new ResultsFolder(folder).read();
    }
}
