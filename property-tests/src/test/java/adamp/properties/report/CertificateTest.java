package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.CertificateException;
import adamp.properties.report.certificate.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    private static String refusal(JsonNode json) {
        String message = assertThrows(CertificateException.class, () -> Certificate.read(json))
                .getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    @Test
    void anotherFormatIsRefusedInOneLine() {
        assertEquals(
                "a certificate has the format adamp/certificate/2, and adamp/certificate/1 is read here: use the adamp that"
                        + " wrote it",
                refusal(Samples.certified().put("format", "adamp/certificate/2")));
        String none = "this is no certificate: its field 'format' is not adamp/certificate/1: give what ./adamp certify"
                + " wrote";
        assertEquals(none, refusal(Samples.certified().put("format", "adamp/report/1")));
        assertEquals(none, refusal(Samples.parsed("{}")));
        assertEquals(none, refusal(Samples.parsed("{\"x\": []}").get("x")));
    }

    @Test
    void whatMustBeThereIsNamed() {
        assertEquals(
                "a certificate lacks its field 'port.name': write it with ./adamp certify",
                refusal(Samples.certified().set("port", Samples.parsed("{}"))));
        ObjectNode noVerdict = Samples.certified();
        noVerdict.remove("verdict");
        assertEquals("a certificate lacks its field 'verdict': write it with ./adamp certify", refusal(noVerdict));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "| suite | [1] | 'suite' is [1] where an object is expected",
                "/suite | cases | \"many\" | 'suite.cases' is \"many\" where a whole number is expected",
                "/counts | failed | 1.5 | 'counts.failed' is 1.5 where a whole number is expected",
                "| flags | {} | 'flags' is {} where an array is expected",
                "/flags/3 | cases | null | ",
                "/flags/3 | cases | [] | 'flags[3].cases' is [] where a whole number is expected",
                "/worst/0 | ratio | true | 'worst[0].ratio' is true where a number is expected",
                "/failures/2 | waived | \"no\" | 'failures[2].waived' is \"no\" where true or false is expected",
                "/failures/2 | what | {\"a\":1} | 'failures[2].what' is {\"a\":1} where a text is expected",
                "/failures | smallest | null | "
            })
    void aFieldOfAnotherKindIsNamedWithItsPlace(String place, String field, String value, String expected) {
        ObjectNode certificate = Samples.failing();
        if (certificate.at(place == null ? "" : place) instanceof ObjectNode changed) {
            changed.set(field, Samples.parsed("{\"x\":" + value + "}").get("x"));
        }
        if (expected == null) {
            Certificate.read(certificate);
        } else {
            assertEquals("a certificate's field " + expected + ": write it with ./adamp certify", refusal(certificate));
        }
    }

    /** A later version may drop any field but the few that say what was certified, and add others. */
    @Test
    void anyOtherFieldMayBeMissing() {
        for (String sample : Samples.NAMES) {
            ObjectNode whole = Samples.of(sample).put("later", "unknown");
            for (String pointer : pointers(whole, "")) {
                ObjectNode certificate = whole.deepCopy();
                int slash = pointer.lastIndexOf('/');
                JsonNode parent = certificate.at(pointer.substring(0, slash));
                if (parent instanceof ObjectNode object
                        && !List.of("/format", "/port", "/port/name", "/algorithm", "/verdict")
                                .contains(pointer)) {
                    object.remove(pointer.substring(slash + 1));
                    assertReports(certificate);
                }
            }
        }
    }

    private static void assertReports(JsonNode certificate) {
        assertFalse(HtmlReport.page(List.of(certificate)).isEmpty());
        assertFalse(JUnitReport.xml(List.of(certificate)).isEmpty());
        assertFalse(Badge.text(List.of(certificate)).isEmpty());
    }

    /** The addresses of all fields, of each array those of its first element. */
    private static List<String> pointers(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String pointer = at + "/" + field.getKey();
                pointers.add(pointer);
                pointers.addAll(pointers(field.getValue(), pointer));
            });
        } else if (node.isArray() && !node.isEmpty()) {
            pointers.addAll(pointers(node.get(0), at + "/0"));
        }
        return pointers;
    }

    @Test
    void aVerdictOfALaterVersionIsNotTakenForAGoodOne() {
        Certificate certificate = Certificate.read(Samples.certified().put("verdict", "splendid"));
        assertEquals(Verdict.OTHER, certificate.verdict());
    }
}
