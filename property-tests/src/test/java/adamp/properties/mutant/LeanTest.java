package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Rule;
import adamp.spec.convention.Conventions;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors within their bounds may still lean to one side, and a long run then drifts: truncation does. */
class LeanTest {
    private static Outcome run(PortFactory factory, Family family, Algorithm algorithm, long seed) {
        return ScenarioCheck.run(factory, family.scenario(algorithm, Conventions.CORRECTED, seed));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theHostsErrorsDoNotLean(Algorithm algorithm) {
        for (int seed = 0; seed < 8; seed++) {
            Outcome outcome = run(new RuntimePortFactory(), Family.ROUNDING_BIAS, algorithm, seed);
            assertEquals(Optional.empty(), outcome.finding());
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void truncationIsSeenToLean(Algorithm algorithm) {
        assertLeans("towards zero", run(truncating(), Family.ROUNDING_BIAS, algorithm, 1));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void truncationIsSeenToLeanInARun(Algorithm algorithm) {
        assertLeans("towards zero", run(truncating(), Family.FREE_RUN, algorithm, 1));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void roundingUpIsSeenToLean(Algorithm algorithm) {
        PortFactory upwards = new StepPortFactory("rounding up", rule -> new Directed(rule, false));
        assertLeans("upwards", run(upwards, Family.ROUNDING_BIAS, algorithm, 1));
    }

    private static void assertLeans(String where, Outcome outcome) {
        String what = outcome.finding().orElseThrow().what();
        assertTrue(what.startsWith("the errors of WEIGHT lean") && what.contains(where), what);
    }

    private static PortFactory truncating() {
        return new StepPortFactory("truncating", rule -> new Directed(rule, true));
    }

    /** Weights rounded to one side wherever that is within the unit roundoff of the exact one, so that single steps pass. */
    private static final class Directed extends PlainStep {
        private final boolean towardsZero;

        Directed(Rule rule, boolean towardsZero) {
            super(rule, Evaluation.plain());
            this.towardsZero = towardsZero;
        }

        @Override
        float[] weight(float[] w, float[] q, View view, int time) {
            float[] next = new float[w.length];
            for (int i = 0; i < w.length; i++) {
                double decayed = isDecayed() ? w[i] * decayFactor(view) : w[i];
                next[i] = rounded(decayed - (double) ((float) stepSize(time) * q[i]));
            }
            return next;
        }

        private float rounded(double exact) {
            float nearest = (float) exact;
            float other = towardsZero ? Math.nextAfter(nearest, 0) : Math.nextUp(nearest);
            boolean leans = towardsZero ? Math.abs((double) nearest) > Math.abs(exact) : nearest < exact;
            return leans && Math.abs(other - exact) <= 0x1p-24 * Math.abs(exact) ? other : nearest;
        }
    }
}
