package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the certifier wrote, in every report. */
class RealCertificatesTest {
    private static final int COLUMNS = 80;

    static Stream<JsonNode> certificates() {
        return Samples.REAL.stream().map(Samples::of);
    }

    private static String table(JsonNode certificate) {
        StringWriter text = new StringWriter();
        Table.print(List.of(certificate), new PrintWriter(text));
        return text.toString();
    }

    /** All but a word of the command that has to stay one: a convention is written out in it. */
    @ParameterizedTest
    @MethodSource("certificates")
    void aTableFitsItsTerminal(JsonNode certificate) {
        table(certificate)
                .lines()
                .filter(line -> !line.startsWith("    '{"))
                .forEach(line -> assertTrue(line.length() <= COLUMNS, line));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void aPageShowsEveryFlagAndEveryFailure(JsonNode certificate) {
        ParsedMarkup page = new ParsedMarkup(HtmlReport.page(List.of(certificate)));
        assertEquals(certificate.get("flags").size(), page.count("//table[@class='flags']/tbody/tr"));
        assertEquals(certificate.get("failures").size(), page.count("//details[@class='failure']"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void continuousIntegrationSeesATestForEveryFlag(JsonNode certificate) {
        ParsedMarkup xml = new ParsedMarkup(JUnitReport.xml(List.of(certificate)));
        assertEquals(1 + certificate.get("flags").size(), xml.count("//testcase"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "real-certified | Certified: 130 of 134 cases passed, 4 declined",
                "real-certified | Oddities that OFFICIAL itself has, and no fault here: TINY_GRADIENT_LOOKS_ORTHOGONAL",
                "real-failing | NOT certified: 62 of 134 cases failed, 4 declined",
                "real-failing | Behaves as SGDP_BUFFER_ALIAS (sgdpBuffer = overwritten-by-projection)",
                "real-broken-off | Broke off: 4 of 4 cases failed, 130 not run",
                "real-broken-off | ModuleNotFoundError: No module named"
            })
    void theTableSaysWhatIsTheMatter(String sample, String sentence) {
        String text = table(Samples.of(sample)).replaceAll("\\s+", " ");
        assertTrue(text.contains(sentence), text);
    }
}
