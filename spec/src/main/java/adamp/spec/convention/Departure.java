package adamp.spec.convention;

import java.util.List;

/**
 * One reason for {@link Preset#CORRECTED} to differ from {@link Preset#OFFICIAL}.
 *
 * @param name a short name
 * @param axes the axes it changes
 * @param reason why, in whole sentences
 */
public record Departure(String name, List<Axis> axes, String reason) {
    /** All of them: together they change exactly the axes in which the two presets differ. */
    public static final List<Departure> OF_CORRECTED = List.of(
            new Departure(
                    "momentum-kept",
                    List.of(Axis.SGDP_BUFFER),
                    "Algorithm 1 projects the update and keeps the momentum. The released code projects in place, so"
                            + " that without Nesterov the next momentum starts from the projected vector, which is"
                            + " neither what the paper says nor what the same code does with Nesterov."),
            new Departure(
                    "decision-free-of-range-and-dtype",
                    List.of(Axis.DECISION_RANGE, Axis.COSINE_EPSILON, Axis.THRESHOLD_PRECISION),
                    "Equation 11 asks for an angle, which does not change when weight or gradient are scaled. Clamped"
                            + " norms call parallel gradients far below eps orthogonal, overflowing norms do the same"
                            + " for values near 1e20, and a rounded threshold answers differently in binary32 and"
                            + " binary64 at equality."),
            new Departure(
                    "zero-has-no-angle",
                    List.of(Axis.COSINE_OF_ZERO),
                    "A zero gradient says nothing about scale invariance, yet a cosine of 0 passes and cuts the weight"
                            + " decay to a tenth. A row that is zero abstains instead, so that one dead channel"
                            + " neither projects nor vetoes the rest of its tensor."),
            new Departure(
                    "empty-tensor-is-no-error",
                    List.of(Axis.EMPTY_TENSOR),
                    "A tensor without elements has nothing to update; the released code fails on it by accident."),
            new Departure(
                    "state-in-float32",
                    List.of(Axis.LOW_PRECISION_STATE),
                    "In bfloat16 the second moment's update by a factor 1 - 0.999 is below half a unit in the last"
                            + " place and is lost. Moments and a master weight in binary32 keep it."));

    /** Copies the list. */
    public Departure {
        axes = List.copyOf(axes);
    }
}
