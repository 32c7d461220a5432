package adamp.spec.convention;

import adamp.spec.field.Dtype;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.field.Scalars;
import org.apache.commons.math3.FieldElement;

/**
 * Where a step happens.
 *
 * @param scalars the field it is computed in
 * @param conventions the answers to what the paper leaves open
 * @param dtype the tensor's format, for the axes that ask for it
 * @param <T> the field's elements
 */
public record Setting<T extends FieldElement<T>>(Scalars<T> scalars, Conventions conventions, Dtype dtype) {
    /** Whether the convention has this value on its axis. */
    public boolean is(AxisValue value) {
        return conventions.is(value);
    }

    /** The arithmetic of the step's scalars, as {@link ScalarPrecision} says. */
    public RoundedArithmetic<T> arithmetic() {
        return switch (conventions.get(ScalarPrecision.class)) {
            case EXACT -> RoundedArithmetic.exact(scalars);
            case BINARY64 -> RoundedArithmetic.rounding(scalars, Dtype.BINARY64);
            case BINARY64_THEN_TENSOR, CORRECTIONS_IN_TENSOR ->
                RoundedArithmetic.rounding(scalars, Dtype.BINARY64).thenAtTensors(dtype);
            case TENSOR -> RoundedArithmetic.rounding(scalars, dtype);
        };
    }

    /** The arithmetic of the bias corrections and of the step size that is made of one. */
    public RoundedArithmetic<T> arithmeticOfCorrections() {
        return is(ScalarPrecision.CORRECTIONS_IN_TENSOR) ? RoundedArithmetic.rounding(scalars, dtype) : arithmetic();
    }

    /** The same setting under another convention. */
    public Setting<T> under(Conventions others) {
        return new Setting<>(scalars, others, dtype);
    }
}
