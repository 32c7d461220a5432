package adamp.spec.projection;

import adamp.spec.field.Extended;
import org.apache.commons.math3.FieldElement;

/**
 * The cosine between one row of the weight and the gradient, as the exact fraction of its square, set against the
 * threshold's: cos^2 = numerator/denominator passes if it is below delta^2/n = squaredThreshold. No root is taken.
 *
 * @param sign the sign of w.g: the cosine's own
 * @param numerator (w.g)^2
 * @param denominator |w|^2 |g|^2, with eps as {@link adamp.spec.convention.CosineEpsilon} says
 * @param squaredThreshold the square of delta/sqrt(n)
 * @param answer what the row says
 * @param <T> the field's elements
 */
public record RowCosine<T extends FieldElement<T>>(
        int sign, Extended<T> numerator, Extended<T> denominator, Extended<T> squaredThreshold, Answer answer) {
    /** cos^2, or NaN where it has no value. */
    public Extended<T> squared() {
        return numerator.divide(denominator);
    }

    /** The cosine with its sign in binary64, for reports; NaN where it has no value. */
    public double approximately() {
        Extended<T> squared = squared();
        return sign * Math.sqrt(squared.toDouble());
    }

    /** The threshold in binary64, for reports. */
    public double thresholdApproximately() {
        return Math.sqrt(squaredThreshold.toDouble());
    }
}
