package adamp.properties.axes;

import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Conventions that differ from a preset in one axis. */
final class Departures {
    /** No step of float32 tensors shows them: an error, another kind of gradient, state in half precision. */
    private static final Set<Axis> UNSEEN =
            EnumSet.of(Axis.EMPTY_TENSOR, Axis.SPARSE_GRADIENT, Axis.LOW_PRECISION_STATE);

    private static final Set<Axis> OF_ADAM = EnumSet.of(Axis.BIAS_CORRECTION, Axis.ADAM_EPSILON);
    private static final Set<Axis> OF_ALL = EnumSet.of(Axis.SCALAR_PRECISION, Axis.MISSING_GRADIENT);
    private static final Set<Axis> OF_SGDP = EnumSet.of(Axis.SGDP_DECAY_SCALE, Axis.SGDP_DAMPENING, Axis.SGDP_BUFFER);

    private Departures() {}

    /** The axes that a step shows. */
    static List<Axis> axes() {
        return EnumSet.complementOf(EnumSet.copyOf(UNSEEN)).stream().toList();
    }

    /** The algorithms in which an axis matters. */
    static Set<Algorithm> algorithms(Axis axis) {
        if (OF_ALL.contains(axis)) {
            return EnumSet.allOf(Algorithm.class);
        }
        if (OF_ADAM.contains(axis)) {
            return EnumSet.of(Algorithm.ADAM, Algorithm.ADAMW, Algorithm.ADAMP);
        }
        if (OF_SGDP.contains(axis)) {
            return EnumSet.of(Algorithm.SGDP);
        }
        return switch (axis) {
            case NESTEROV -> EnumSet.of(Algorithm.ADAMP);
            case SGD_DAMPENING -> EnumSet.of(Algorithm.SGD);
            default -> EnumSet.of(Algorithm.SGDP, Algorithm.ADAMP);
        };
    }

    /** Every other value of an axis. */
    static List<Conventions> from(Conventions base, Axis axis) {
        List<Conventions> all = new ArrayList<>();
        for (AxisValue value : axis.answers()) {
            if (!base.is(value)) {
                all.add(base.with(value));
            }
        }
        return all;
    }

    /** The families in which the values of an axis are told apart. */
    static List<Family> families(Axis axis) {
        return switch (axis) {
            case BIAS_CORRECTION -> List.of(Family.LATE_FIRST_GRADIENT);
            case ADAM_EPSILON -> List.of(Family.LARGE_EPS);
            case COSINE_EPSILON -> List.of(Family.TINY_GRADIENT, Family.LARGE_EPS);
            case PROJECTION_EPSILON -> List.of(Family.TINY_WEIGHT);
            case VIEWS -> List.of(Family.CHANNEL_ORTHOGONAL, Family.LAYER_ORTHOGONAL);
            case ROW_VERDICT -> List.of(Family.HALF_THE_ROWS);
            case COSINE_SIGN -> List.of(Family.OBTUSE);
            case THRESHOLD_COMPARISON, THRESHOLD_PRECISION -> List.of(Family.THRESHOLD_EQUAL);
            case SCALAR_PRECISION -> List.of(Family.ZERO_WEIGHT, Family.ZERO_START);
            case CHANNEL_AXIS -> List.of(Family.TRANSPOSED_CONVOLUTION, Family.CHANNEL_ORTHOGONAL);
            case ONE_DIMENSIONAL -> List.of(Family.ONE_DIMENSIONAL);
            case WEIGHT_DECAY, WEIGHT_DECAY_ORDER, WEIGHT_DECAY_GUARD, SGDP_DECAY_SCALE -> List.of(Family.WEIGHT_DECAY);
            case PROJECTED_DECAY_RATIO, SGDP_BUFFER -> List.of(Family.CHANNEL_ORTHOGONAL);
            case NESTEROV -> List.of(Family.NESTEROV);
            case SGD_DAMPENING, SGDP_DAMPENING -> List.of(Family.DAMPENING);
            case COSINE_OF_ZERO -> List.of(Family.ZERO_GRADIENT);
            case NAN_COSINE -> List.of(Family.NON_FINITE);
            case DECISION_RANGE -> List.of(Family.HUGE_NORM);
            case MISSING_GRADIENT -> List.of(Family.MISSING_GRADIENT);
            case EMPTY_TENSOR, SPARSE_GRADIENT, LOW_PRECISION_STATE -> List.of();
        };
    }
}
