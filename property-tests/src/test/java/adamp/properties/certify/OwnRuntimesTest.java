package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.rule.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is true, and what follows it, is certified. */
class OwnRuntimesTest {
    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theHostIsCertified(Algorithm algorithm) {
        assertCertified(new RuntimeSubject("host"), algorithm);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theReferenceIsCertified(Algorithm algorithm) {
        assertCertified(new RuntimeSubject("reference"), algorithm);
    }

    private static void assertCertified(Subject subject, Algorithm algorithm) {
        Certification made = Certified.quick(subject, algorithm);
        assertEquals(List.of(), made.failures());
        assertEquals(Verdict.CERTIFIED, made.verdict());
        assertEquals(made.suite().cases().size(), made.counts().passed());
        made.worst().forEach((kind, ratio) -> assertTrue(ratio <= 1 + 0x1p-20, kind + " " + ratio));
    }

    /** But for its date and how long it took. */
    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"SGDP"})
    void theSameCertificateComesAgain(Algorithm algorithm) {
        assertEquals(timeless(algorithm), timeless(algorithm));
    }

    private static ObjectNode timeless(Algorithm algorithm) {
        Subject subject = new RuntimeSubject("host");
        ObjectNode certificate = CertificateJson.write(subject, Certified.quick(subject, algorithm));
        certificate.remove(List.of("date", "seconds"));
        certificate.get("flags").forEach(flag -> ((ObjectNode) flag).remove("milliseconds"));
        return certificate;
    }
}
