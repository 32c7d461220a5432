package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.spec.convention.Conventions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A correct port raises no alarm, whatever order it evaluates in; where it may decide either way is rare. */
class ShuffledOrdersTest {
    private static final int LEAST_STEPS = 100_000;
    private static final double LARGEST_AMBIGUOUS_SHARE = 0.05;
    private static final int SCENARIOS = 40;

    @Test
    void noCorrectStepRaisesAnAlarmAndFewDecisionsAreOpen() {
        int steps = 0;
        for (Family family : Family.values()) {
            int count = family == Family.LONG_ROWS || family == Family.LARGE_TENSOR ? 6 : SCENARIOS;
            Outcome outcome = Outcome.NOTHING;
            for (Conventions conventions : Sweep.CONVENTIONS) {
                outcome = outcome.plus(Sweep.of(PlainPortFactory.shuffled(7), family, conventions, 5_000, count));
            }
            steps += outcome.steps();
            System.out.printf(
                    "%-22s %6d steps, %5d decisions, %5d projected, open %.2f%%%n",
                    family, outcome.steps(), outcome.decisions(), outcome.projected(), 100 * outcome.ambiguousShare());
            assertEquals(Optional.empty(), outcome.finding());
            assertTrue(outcome.ambiguousShare() <= LARGEST_AMBIGUOUS_SHARE, family + " " + outcome.ambiguousShare());
        }
        System.out.println("correct steps in shuffled orders: " + steps + ", false alarms: 0");
        assertTrue(steps >= LEAST_STEPS, steps + " steps");
    }
}
