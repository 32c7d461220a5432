package adamp.spec.projection;

import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.Setting;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.field.Dtype;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.field.Scalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * The inequality of equation 11 for one row of n elements, squared so that it needs no root:
 *
 * <pre>
 * |cos(w, g)| &lt; delta/sqrt(n)   if and only if   (w.g)^2 n &lt; delta^2 |w|^2 |g|^2
 * </pre>
 *
 * Clamping by eps commutes with squaring; only {@link CosineEpsilon#ADDED_TO_NORMS} needs the norms themselves. Sums may
 * leave the range of the tensor's dtype, so the test is done among extended numbers.
 */
final class CosineTest<T extends FieldElement<T>> {
    private final Setting<T> setting;
    private final Scalars<T> scalars;
    private final ExtendedScalars<T> extended;
    private final Extended<T> epsilon;
    private final double delta;

    CosineTest(Setting<T> setting, double epsilon, double delta) {
        this.setting = setting;
        this.scalars = setting.scalars();
        this.extended = new ExtendedScalars<>(scalars);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.epsilon = extended.lift(arithmetic.atTensor(arithmetic.given(epsilon)));
        this.delta = delta;
    }

    RowCosine<T> of(Rows rows, int row, Tensor<T> weight, Tensor<T> gradient) {
        T dot = rows.dot(row, weight, gradient);
        T weightSquared = rows.dot(row, weight, weight);
        T gradientSquared = rows.dot(row, gradient, gradient);
        boolean zeroVector = !scalars.isNaN(dot) && (scalars.isZero(weightSquared) || scalars.isZero(gradientSquared));
        Extended<T> squaredThreshold = squaredThreshold(rows.length());
        if (zeroVector) {
            Answer answer = setting.is(CosineOfZero.UNDEFINED)
                    ? Answer.ABSTAINS
                    : compare(0, extended.zero(), extended.one(), squaredThreshold, rows.length());
            Extended<T> denominator = setting.is(CosineOfZero.UNDEFINED) ? extended.zero() : extended.one();
            return new RowCosine<>(0, extended.zero(), denominator, squaredThreshold, answer);
        }
        Extended<T> inner = setting.is(CosineEpsilon.CLAMPS_EACH_NORM) ? extended.lift(dot) : inRange(dot);
        Extended<T> numerator = inner.multiply(inner);
        Extended<T> denominator = denominator(inRange(weightSquared), inRange(gradientSquared));
        int sign = scalars.sign(dot);
        Answer answer = compare(sign, numerator, denominator, squaredThreshold, rows.length());
        return new RowCosine<>(sign, numerator, denominator, squaredThreshold, answer);
    }

    /** |w|^2 |g|^2, with eps. Where each norm is clamped, each row is divided by it before the product is summed. */
    private Extended<T> denominator(Extended<T> weightSquared, Extended<T> gradientSquared) {
        Extended<T> epsilonSquared = epsilon.multiply(epsilon);
        return switch (setting.conventions().get(CosineEpsilon.class)) {
            case NONE -> weightSquared.multiply(gradientSquared);
            case ADDED_TO_NORMS ->
                squareOf(extended.sqrt(weightSquared).add(epsilon))
                        .multiply(squareOf(extended.sqrt(gradientSquared).add(epsilon)));
            case CLAMPS_PRODUCT -> extended.max(weightSquared.multiply(gradientSquared), epsilonSquared);
            case CLAMPS_EACH_NORM ->
                extended.max(weightSquared, epsilonSquared).multiply(extended.max(gradientSquared, epsilonSquared));
        };
    }

    private Extended<T> squareOf(Extended<T> value) {
        return value.multiply(value);
    }

    /** The value as the range of the decision leaves it: changed only by overflow and underflow. */
    private Extended<T> inRange(T value) {
        Extended<T> unbounded = extended.lift(value);
        Dtype dtype = setting.dtype();
        if (setting.is(DecisionRange.UNBOUNDED) || !extended.isFinite(unbounded)) {
            return unbounded;
        }
        Extended<T> rounded = extended.round(unbounded, dtype);
        boolean normal = !extended.less(extended.abs(unbounded), extended.of(dtype.minNormal()));
        return normal && extended.isFinite(rounded) ? unbounded : rounded;
    }

    private Extended<T> squaredThreshold(int length) {
        if (setting.is(ThresholdPrecision.EXACT)) {
            return squareOf(extended.of(delta)).divide(extended.ofInteger(length));
        }
        return squareOf(extended.of(setting.dtype().nearest(delta / Math.sqrt(length))));
    }

    private Answer compare(
            int sign, Extended<T> numerator, Extended<T> denominator, Extended<T> squaredThreshold, int length) {
        if (isUndefined(numerator, denominator)) {
            return setting.is(NanCosine.IGNORED) ? Answer.ABSTAINS : Answer.FAILS;
        }
        if (sign < 0 && setting.is(CosineSign.SIGNED)) {
            return Answer.PASSES;
        }
        // multiplied out, with n on the left, so that a field of decimals need not round a quotient
        boolean exact = setting.is(ThresholdPrecision.EXACT);
        Extended<T> left = exact ? numerator.multiply(extended.ofInteger(length)) : numerator;
        Extended<T> right = (exact ? squareOf(extended.of(delta)) : squaredThreshold).multiply(denominator);
        boolean passes =
                setting.is(ThresholdComparison.STRICT) ? extended.less(left, right) : !extended.less(right, left);
        return passes ? Answer.PASSES : Answer.FAILS;
    }

    /** NaN, infinity over infinity, or zero over zero. */
    private boolean isUndefined(Extended<T> numerator, Extended<T> denominator) {
        return extended.isNaN(numerator)
                || extended.isNaN(denominator)
                || (extended.isInfinite(numerator) && extended.isInfinite(denominator))
                || (extended.isZero(numerator) && extended.isZero(denominator));
    }
}
