package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.certify.CertificateJson;
import adamp.properties.certify.Certification;
import adamp.properties.certify.Certified;
import adamp.properties.certify.Subject;
import adamp.properties.certify.Verdict;
import adamp.properties.certify.Waivers;
import adamp.properties.certify.WaiversFile;
import adamp.properties.rule.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A port with a planted fault is not certified, by the flag that is meant to; and its failures are made small. */
class FaultyPortsTest {
    private static Subject faulty(String name) {
        Fault fault = FaultsTest.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Certified.subject(name, fault::factory);
    }

    private static JsonNode certificate(String fault, Algorithm algorithm, String waivers) {
        Subject subject = faulty(fault);
        Waivers expected = waivers.isEmpty() ? Waivers.NONE : WaiversFile.read(waivers);
        return CertificateJson.write(subject, Certified.quick(subject, algorithm, expected));
    }

    @Test
    void theRightOneIsCertified() {
        Subject subject = Certified.subject("plain", PlainPortFactory::plain);
        assertEquals(Verdict.CERTIFIED, Certified.quick(subject, Algorithm.SGDP).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "STEP_UPHILL, SGD, ORDINARY",
        "MAX_REPLACED_BY_MEAN, SGDP, HALF_THE_ROWS",
        "DECAY_COUPLED, ADAMW, WEIGHT_DECAY",
        "NO_BIAS_CORRECTION_OF_M, ADAM, ZERO_START",
        "RADIAL_SIGN_FLIPPED, ADAMP, CHANNEL_ORTHOGONAL"
    })
    void aFaultIsFoundByItsFlag(String fault, Algorithm algorithm, Family flag) {
        Certification made = Certified.quick(faulty(fault), algorithm);
        assertEquals(Verdict.NOT_CERTIFIED, made.verdict());
        assertTrue(made.flags().get(flag).failed() > 0, made.flags().toString());
    }

    /** One element is enough to see it, and one row of two where it takes a row. */
    @ParameterizedTest
    @CsvSource({"STEP_UPHILL, SGD, 1", "NO_BIAS_CORRECTION_OF_M, ADAMW, 1", "PROJECTION_SKIPPED, ADAMP, 2"})
    void failuresAreMadeSmall(String fault, Algorithm algorithm, int elements) {
        JsonNode failures = certificate(fault, algorithm, "").path("failures");
        int smallest = StreamSupport.stream(failures.spliterator(), false)
                .map(failure -> failure.path("smallest"))
                .filter(one -> !one.isMissingNode())
                .filter(one ->
                        one.path("tensors").size() == 1 && one.path("gradients").size() == 1)
                .mapToInt(one ->
                        one.path("tensors").get(0).path("state").path("weight").size())
                .min()
                .orElse(Integer.MAX_VALUE);
        assertTrue(smallest <= elements, smallest + " elements");
    }

    @Test
    void eachFailureHasALineThatRepeatsItAndATest() {
        JsonNode failure =
                certificate("STEP_UPHILL", Algorithm.SGD, "").path("failures").get(0);
        String id = failure.path("case").asText();
        assertTrue(failure.path("replay").asText().contains("certify --case " + id + " --seed 1"), failure.toString());
        assertTrue(failure.path("test").asText().contains("expected = ["), failure.toString());
    }

    @Test
    void failuresThatAreWaivedAreNoFailures() {
        String waivers = "{\"waivers\": [{\"flag\": \"ONE_DIMENSIONAL\", \"reason\": \"known\"},"
                + " {\"flag\": \"EMPTY_TENSOR\", \"reason\": \"fixed long ago\"}]}";
        JsonNode certificate = certificate("VECTORS_PROJECTED", Algorithm.SGDP, waivers);
        assertTrue(
                certificate.path("counts").path("waived").asInt() > 0,
                certificate.path("counts").toString());
        assertEquals(1, certificate.path("counts").path("unexpectedPasses").asInt());
        assertEquals(
                "flag EMPTY_TENSOR",
                certificate.at("/unexpectedPasses/0/waiver").asText());
        assertTrue(certificate.path("summary").asText().contains("passes unexpectedly"));
    }
}
