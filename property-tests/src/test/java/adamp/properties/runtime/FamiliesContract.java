package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.port.RuntimePortFactory;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A runtime follows the reference in every family of cases, under both conventions, for all five algorithms. */
abstract class FamiliesContract {
    private static final Set<Family> LARGE =
            EnumSet.of(Family.LONG_ROWS, Family.LARGE_TENSOR, Family.LONG_RUN, Family.MANY_TENSORS);
    private static final double LARGEST_AMBIGUOUS_SHARE = 0.05;

    /** The runtime. */
    abstract RuntimePortFactory port();

    /** How many scenarios of a family, for each algorithm and convention. */
    abstract int count();

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyStepLiesWithinItsBoundOfTheReference(Family family) {
        int count = LARGE.contains(family) ? Math.min(4, count()) : count();
        Outcome outcome = Outcome.NOTHING;
        for (Conventions conventions : Sweep.CONVENTIONS) {
            outcome = outcome.plus(Sweep.of(port(), family, conventions, 100, count));
        }
        System.out.printf(
                "%-8s %-22s %6d steps, %5d decisions, %5d projected, open %.2f%%%n",
                port().runtime(),
                family,
                outcome.steps(),
                outcome.decisions(),
                outcome.projected(),
                100 * outcome.ambiguousShare());
        assertEquals(Optional.empty(), outcome.finding());
        assertTrue(outcome.ambiguousShare() <= LARGEST_AMBIGUOUS_SHARE);
    }
}
