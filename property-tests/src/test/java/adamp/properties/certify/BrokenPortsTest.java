package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.pipe.Limits;
import adamp.properties.port.PortFault.Kind;
import adamp.properties.rule.Algorithm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What breaks off is told by name, and is not run again and again. */
class BrokenPortsTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(20), Duration.ofMillis(300));
    private static final String HELLO = "read line; echo"
            + " '{\"id\":1,\"protocol\":1,\"port\":\"p\",\"version\":\"1\",\"algorithms\":[\"SGD\"],\"dtypes\":[\"float32\"],\"shows\":[\"moments\",\"steps\"],\"layouts\":[\"channels-last\"]}';"
            + " ";

    private static Certification certification(String script) {
        try (Subject subject = new CommandSubject(List.of("sh", "-c", HELLO + script), SHORT)) {
            return Certified.quick(subject, Algorithm.SGD);
        }
    }

    private static void assertBrokeOff(Kind kind, String script) {
        Certification made = certification(script);
        assertEquals(Verdict.BROKE_OFF, made.verdict());
        assertEquals(kind, made.failures().get(0).broken().orElseThrow());
        assertTrue(Summary.sentence(made).contains(Summary.name(kind)), Summary.sentence(made));
        assertTrue(
                made.failures().size() <= Runner.TIMES_BROKEN + 1,
                made.failures().size() + " times");
        assertEquals(
                made.suite().cases().size(),
                made.counts().failed() + made.counts().notRun());
    }

    @Test
    void oneThatDies() {
        assertBrokeOff(Kind.DIED, "exit 3");
    }

    @Test
    void oneThatHangs() {
        assertBrokeOff(Kind.HUNG, "sleep 1000");
    }

    @Test
    void oneThatWritesGarbage() {
        assertBrokeOff(Kind.GARBAGE, "while read line; do echo loading; done");
    }

    @Test
    void oneThatAnswersOutOfOrder() {
        assertBrokeOff(Kind.OUT_OF_ORDER, "while read line; do echo '{\"id\":7}'; done");
    }

    /** It says so within the rules: its numbers are wrong, as it has none. */
    @Test
    void oneThatFailsIsNotCertified() {
        String failing = "n=1; while read line; do n=$((n+1));"
                + " echo '{\"id\":'$n',\"error\":{\"kind\":\"failed\",\"reason\":\"no such buffer\"}}'; done";
        Certification made = certification(failing);
        assertEquals(Verdict.NOT_CERTIFIED, made.verdict());
        assertTrue(made.failures().get(0).finding().orElseThrow().what().contains("no such buffer"));
    }

    @Test
    void oneThatDeclinesEverythingIsNotCertified() {
        String declining = "n=1; while read line; do n=$((n+1));"
                + " echo '{\"id\":'$n',\"error\":{\"kind\":\"unsupported\",\"reason\":\"no tensors\"}}'; done";
        Certification made = certification(declining);
        assertEquals(Verdict.DECLINED, made.verdict());
        assertEquals(List.of("'no tensors'"), made.declinedReasons());
        assertEquals(made.suite().cases().size(), made.counts().declined());
    }
}
