package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class JUnitReportTest {
    private static final Schema STRUCTURE = structure();

    private static Schema structure() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JUnitReportTest.class.getResource("junit.xsd"));
        } catch (SAXException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void assertStructure(String xml) {
        assertDoesNotThrow(() -> STRUCTURE.newValidator().validate(new StreamSource(new StringReader(xml))), () -> xml);
    }

    private static ParsedMarkup parsed(JsonNode... certificates) {
        String xml = JUnitReport.xml(List.of(certificates));
        assertStructure(xml);
        return new ParsedMarkup(xml);
    }

    @Test
    void aSuiteForEachCertificateAndItsTotalsAddUp() {
        ParsedMarkup xml = parsed(Samples.certified(), Samples.failing(), Samples.brokenOff(), Samples.empty());
        assertEquals(
                List.of("adamp.AdamW.float32", "adamp.SGDP.float32", "adamp.AdamP.float32", "adamp.SGD.?"),
                xml.texts("/testsuites/testsuite/@name"));
        for (String total : List.of("tests", "failures", "errors")) {
            int sum = xml.texts("//testsuite/@" + total).stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertEquals(Integer.parseInt(xml.text("/testsuites/@" + total)), sum, total);
        }
        for (int i = 1; i <= 4; i++) {
            String suite = "/testsuites/testsuite[" + i + "]";
            assertEquals(xml.count(suite + "/testcase"), Integer.parseInt(xml.text(suite + "/@tests")));
            assertEquals(xml.count(suite + "/testcase/failure"), Integer.parseInt(xml.text(suite + "/@failures")));
            assertEquals(xml.count(suite + "/testcase/error"), Integer.parseInt(xml.text(suite + "/@errors")));
            assertEquals(xml.count(suite + "/testcase/skipped"), Integer.parseInt(xml.text(suite + "/@skipped")));
        }
    }

    @Test
    void aFailingFlagSaysWhatFailedAndHowToRunItAgain() {
        ParsedMarkup xml = parsed(Samples.failing());
        String failure = "//testcase[@name='LONG_RUN']/failure";
        assertEquals(
                "24 of 64 cases failed, LONG_RUN/1: the momentum buffer of tensor 0 after step 0 is off by up to 2.4e6"
                        + " times its bound",
                xml.text(failure + "/@message"));
        String text = xml.text(failure);
        assertTrue(text.contains("\n  run it again with: ./adamp certify --algorithm SGDP"), text);
        assertTrue(text.contains("LONG_RUN/11: "), text);
        assertTrue(text.contains("Where it was seen: SGDP_BUFFER_ALIAS (clovaai's SGDP"), text);
    }

    @Test
    void theVerdictHasTheDiagnosis() {
        ParsedMarkup xml = parsed(Samples.failing());
        assertEquals(
                "NOT certified: 58 of 1,912 cases failed, 5 failed as waived",
                xml.text("//testcase[@name='verdict']/failure/@message"));
        assertTrue(xml.text("//testcase[@name='verdict']/failure").startsWith("Behaves as SGDP_BUFFER_ALIAS"));
        assertTrue(xml.text("//testcase[@name='verdict']/system-out").contains("take it out"));
    }

    @Test
    void declinedAndWaivedFlagsAreSkipped() {
        assertEquals(
                "the port declined all of its cases",
                parsed(Samples.certified()).text("//testcase[@name='NESTEROV']/skipped/@message"));
        assertEquals(
                "5 of 64 cases failed as waived",
                parsed(Samples.failing()).text("//testcase[@name='EMPTY_TENSOR']/skipped/@message"));
    }

    @Test
    void aPortThatBreaksOffIsAnError() {
        ParsedMarkup xml = parsed(Samples.brokenOff());
        assertEquals("broke-off", xml.text("//testcase[@name='verdict']/error/@type"));
        assertEquals(1, xml.count("//testcase[@name='ZERO_WEIGHT']/failure"));
    }

    @Test
    void anEmptyCertificateIsOneTestAndNoCertificateIsNone() {
        assertEquals(1, parsed(Samples.empty()).count("//testcase[@name='verdict']/skipped"));
        assertEquals("0", parsed().text("/testsuites/@tests"));
    }

    @Test
    void whatACertificateSaysOfItselfIsAmongTheProperties() {
        ParsedMarkup xml = parsed(Samples.certified());
        assertEquals("torch.optim.adamw:AdamW 1.13.1", xml.text("//property[@name='port']/@value"));
        assertEquals("OFFICIAL (found by trying)", xml.text("//property[@name='convention']/@value"));
        assertEquals("2026-11-24T15:00:00", xml.text("//testsuite/@timestamp"));
    }

    @Test
    void controlCharactersAndMarkupAreShownAsTheyAre() {
        ObjectNode certificate = Samples.brokenOff();
        ((ObjectNode) certificate.at("/failures/0")).put("what", "died: \u001b[31m]]> <b> & \"'\u0000\ud800 \ufffe");
        String shown = "died: \\u001b[31m]]> <b> & \"'\\u0000\\ud800 \\ufffe";
        ParsedMarkup xml = parsed(certificate);
        assertEquals(
                "1 of 3 cases failed, ZERO_WEIGHT/2: " + shown,
                xml.text("//testcase[@name='ZERO_WEIGHT']/failure/@message"));
        assertTrue(xml.text("//testcase[@name='ZERO_WEIGHT']/failure").startsWith("ZERO_WEIGHT/2: " + shown));
    }

    /** The structure would be noticed if it broke. */
    @Test
    void theStructureRefusesWhatNoReaderKnows() {
        String xml = JUnitReport.xml(List.of(Samples.failing()));
        for (String broken : List.of(
                xml.replaceFirst("<testcase ", "<test "),
                xml.replaceFirst("time=\"[0-9.]+\"", "time=\"1,5\""),
                xml.replaceFirst(" message=", " massage="),
                xml.replaceFirst("T15:00:00", "T15:00:00Z"),
                xml.replaceFirst("name=\"MAGNITUDES\"", "name=\"ORDINARY\""))) {
            assertThrows(
                    SAXException.class,
                    () -> STRUCTURE.newValidator().validate(new StreamSource(new StringReader(broken))));
        }
    }
}
