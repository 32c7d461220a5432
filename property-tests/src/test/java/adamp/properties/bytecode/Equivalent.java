package adamp.properties.bytecode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a changed instruction need not change any step, or changes one only in a corner of corners, and why: survivors must
 * lie in one of these methods.
 */
final class Equivalent {
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        because(
                "an early exit, or sums cleared twice: it only saves or repeats work",
                "Decision.sum",
                "Decision.endRow",
                "TensorStepper.withDecay");
        because(
                "chooses float32 where it is safe; float64 is right everywhere, and float32 fails only where a second"
                        + " safeguard catches it or eps hides it",
                "TensorStepper.dot",
                "TensorStepper.applyProjected",
                "SafeRange.holds",
                "Projection.isNarrow",
                "UnboundedJudge.addPart");
        because(
                "sums of a part, read by the filter only: it doubts a wrong sum, and the row is summed again",
                "WideSums.of");
        because(
                "the filter before float64: a wider margin only sums again, a narrower one errs only within float32's"
                        + " rounding of the threshold",
                "UnboundedJudge.clear",
                "Threshold.of");
        because(
                "the cosine it counts is for reports; the verdict is counted beside it",
                "UnboundedJudge.judge",
                "ViewTally.clear",
                "ViewTally.count");
        because(
                "tells zero, overflow and NaN apart, where most values of the cosine fall on the same side",
                "TensorJudge.judge",
                "TensorJudge.isPlain",
                "TensorJudge.cosine",
                "Projection.radial");
        because(
                "eps in the cosine under conventions apart from the presets, where the trials are few",
                "TensorJudge.denominator");
        because(
                "delta and eps of algorithms that do not project, which nothing reads",
                "AdamRule.of",
                "MomentumRule.<init>");
        because(
                "SGD's gradient without momentum on the way to a projection, which SGD has not",
                "GradientDirection.advance",
                "GradientDirection.recall");
    }

    private Equivalent() {}

    private static void because(String reason, String... methods) {
        for (String method : methods) {
            REASONS.put(method, reason);
        }
    }

    /** Why a survivor may survive, if it may. */
    static Optional<String> reason(Mutant survivor) {
        return Optional.ofNullable(REASONS.get(survivor.method()));
    }
}
