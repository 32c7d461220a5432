package adamp.properties.bytecode;

import adamp.properties.Sweep;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import java.util.ArrayList;
import java.util.List;

/** The scenarios a mutant of the runtime has to survive: every family, and conventions apart from the presets. */
final class Trials {
    private static final long SEED = 300;

    private static final List<Family> LARGE = List.of(Family.LARGE_TENSOR, Family.LONG_ROWS);

    /** Where it takes several scenarios to meet every corner. */
    private static final List<Family> SUBTLE = List.of(Family.NON_FINITE, Family.THRESHOLD, Family.TINY_WEIGHT);

    private static final List<Family> OF_THE_DECISION = List.of(
            Family.THRESHOLD_EQUAL,
            Family.THRESHOLD,
            Family.NON_FINITE,
            Family.ZERO_GRADIENT,
            Family.DEAD_ROW,
            Family.TINY_WEIGHT,
            Family.LARGE_EPS,
            Family.OBTUSE,
            Family.CHANNEL_ORTHOGONAL,
            Family.LAYER_ORTHOGONAL);

    private static final List<AxisValue> OF_OFFICIAL = List.of(
            CosineEpsilon.ADDED_TO_NORMS,
            CosineEpsilon.CLAMPS_PRODUCT,
            CosineEpsilon.NONE,
            CosineOfZero.UNDEFINED,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdComparison.INCLUSIVE);

    private static final List<AxisValue> OF_CORRECTED = List.of(
            CosineOfZero.ZERO,
            NanCosine.IGNORED,
            CosineSign.SIGNED,
            ThresholdPrecision.TENSOR,
            ThresholdComparison.INCLUSIVE,
            ProjectionEpsilon.NONE,
            BiasCorrection.NONE,
            Views.CHANNEL_ONLY,
            Views.LAYER_ONLY);

    private Trials() {}

    /** Those of the presets first, small tensors before large ones. */
    static List<Scenario> all() {
        List<Scenario> trials = new ArrayList<>();
        for (Family family : Family.values()) {
            if (!LARGE.contains(family) && family != Family.LONG_RUN && family != Family.EMPTY_TENSOR) {
                ofThePresets(family, trials);
            }
        }
        LARGE.forEach(family -> ofThePresets(family, trials));
        OF_OFFICIAL.forEach(value -> ofTheDecision(Conventions.OFFICIAL.with(value), trials));
        OF_CORRECTED.forEach(value -> ofTheDecision(Conventions.CORRECTED.with(value), trials));
        return trials;
    }

    private static void ofThePresets(Family family, List<Scenario> trials) {
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Algorithm algorithm : Algorithm.values()) {
                if (!LARGE.contains(family) || algorithm.projects()) {
                    for (int i = 0; i < (algorithm.projects() && SUBTLE.contains(family) ? 6 : 2); i++) {
                        trials.add(family.scenario(algorithm, conventions, SEED + i));
                    }
                }
            }
        }
    }

    private static void ofTheDecision(Conventions conventions, List<Scenario> trials) {
        for (Family family : OF_THE_DECISION) {
            for (Algorithm algorithm : List.of(Algorithm.SGDP, Algorithm.ADAMP)) {
                for (int i = 0; i < (family == Family.LARGE_EPS ? 5 : 1); i++) {
                    trials.add(family.scenario(algorithm, conventions, SEED + i));
                }
            }
        }
    }
}
