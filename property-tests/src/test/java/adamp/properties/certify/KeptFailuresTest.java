package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Finding;
import adamp.properties.check.Outcome;
import adamp.properties.port.PortFault;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a certificate shows of very many failures. */
class KeptFailuresTest {
    private static CaseResult failure(Family flag, int number, PortFault.Kind fault) {
        var scenario = flag.scenario(Algorithm.SGD, Conventions.OFFICIAL, number);
        var finding = new Finding(scenario, 0, 0, "wrong", List.of(), List.of(), Optional.ofNullable(fault));
        return new CaseResult(
                new CaseId(flag, number), new Outcome(Optional.of(finding), 1, 0, 0, 0, Optional.empty()), 1);
    }

    /** In the order of the suite. */
    private static List<CaseResult> everyFlagFailsThrice() {
        List<CaseResult> failures = new ArrayList<>();
        for (Family flag : Family.values()) {
            for (int number = 0; number < 3; number++) {
                boolean broken = flag == Family.FREE_RUN && number == 2;
                failures.add(failure(flag, number, broken ? PortFault.Kind.DIED : null));
            }
        }
        return failures;
    }

    @Test
    void everyFailingFlagIsShown() {
        Set<Family> shown = KeptFailures.of(everyFlagFailsThrice()).stream()
                .map(failure -> failure.id().flag())
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Family.class), shown);
    }

    @Test
    void aBreakOffIsShownHoweverLateItComes() {
        assertTrue(KeptFailures.of(everyFlagFailsThrice()).stream()
                .anyMatch(failure -> failure.broken().isPresent()));
    }

    @Test
    void fewFlagsAreShownWithMoreThanOneFailureEach() {
        List<CaseResult> failures = everyFlagFailsThrice().subList(0, 27);
        assertEquals(KeptFailures.MOST, KeptFailures.of(failures).size());
    }

    @Test
    void failuresThatAreNotManyAreAllShown() {
        List<CaseResult> failures = everyFlagFailsThrice().subList(0, 7);
        assertEquals(failures, KeptFailures.of(failures));
    }
}
