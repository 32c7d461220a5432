package adamp.properties.diagnosis;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.HyperLimit;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scenarios that tell hypotheses apart: a few of every family that is cheap to run. */
final class Battery {
    private static final Set<Family> DEAR = EnumSet.of(
            Family.LARGE_TENSOR,
            Family.LONG_ROWS,
            Family.LONG_RUN,
            Family.MANY_TENSORS,
            Family.PARAMETER_GROUPS,
            Family.CHANNELS_LAST,
            Family.LOADED_MIDWAY,
            Family.INTERLEAVED,
            Family.FREE_RUN,
            Family.ROUNDING_BIAS);

    /** Of these more are run: what they tell apart depends on the draw. */
    private static final Set<Family> TELLING = EnumSet.of(
            Family.THRESHOLD,
            Family.LARGE_EPS,
            Family.HALF_THE_ROWS,
            Family.CHANNEL_ORTHOGONAL,
            Family.HUGE_NORM,
            Family.NON_FINITE);

    private static final long SEED = 7_000_000;
    private static final int ROUNDS = 2;
    private static final int TELLING_ROUNDS = 8;

    private Battery() {}

    /** For a declared rule, within a port's limits; the first of every family come first. */
    static List<Scenario> of(Rule rule, Set<HyperLimit> limits) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int round = 0; round < TELLING_ROUNDS; round++) {
            for (Family family : EnumSet.complementOf(EnumSet.copyOf(DEAR))) {
                if (round < ROUNDS || TELLING.contains(family)) {
                    Scenario drawn =
                            family.scenario(rule.algorithm(), rule.conventions(), rule.precision(), SEED + round);
                    scenarios.add(within(limits, drawn));
                }
            }
        }
        return scenarios;
    }

    /** With what hyper-parameters the port can be given. */
    private static Scenario within(Set<HyperLimit> limits, Scenario drawn) {
        List<HyperParameters> within = drawn.setup().hyper().stream()
                .map(hyper -> HyperLimit.within(limits, hyper))
                .toList();
        return limits.isEmpty() ? drawn : drawn.with(drawn.setup().with(within));
    }
}
