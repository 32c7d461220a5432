package adamp.proofs.numeric.floating;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.spec.field.Dtype;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The bound of {@code FloatDot.v} in a format, exactly.
 *
 * @param unitRoundoff u = 2^-prec
 * @param relative e = u/(1 + u), the largest relative error of one rounding
 * @param loss h, half of the smallest positive number
 */
public record ErrorBound(BigFraction unitRoundoff, BigFraction relative, BigFraction loss) {
    /** The bound of a format. */
    public static ErrorBound of(Dtype format) {
        BigFraction u = EXACT.of(format.unitRoundoff());
        BigFraction smallest = EXACT.of(format.minNormal()).multiply(u).multiply(2);
        return new ErrorBound(u, u.divide(u.add(1)), smallest.divide(2));
    }

    /** The same for a tree in which nothing is lost to underflow. */
    public ErrorBound withoutUnderflow() {
        return new ErrorBound(unitRoundoff, relative, BigFraction.ZERO);
    }

    /** (1 + e)^k - 1. */
    public BigFraction grown(int k) {
        return relative.add(1).pow(k).subtract(1);
    }

    /** k u/(1 - k u); k u must be below 1. */
    public BigFraction gamma(int k) {
        BigFraction ku = unitRoundoff.multiply(k);
        return ku.divide(BigFraction.ONE.subtract(ku));
    }

    /** What a product of this magnitude that passes k roundings may be off by. */
    public BigFraction ofProduct(BigFraction magnitude, int k) {
        return grown(k).multiply(magnitude).add(loss.multiply(relative.add(1).pow(k - 1)));
    }

    /** What a sum of products may be off by, by the depth alone: ((1 + e)^k - 1) magnitude + n h (1 + e)^(k-1). */
    public BigFraction ofSum(BigFraction magnitude, int products, int k) {
        return k == 0 ? BigFraction.ZERO : ofSum(magnitude, products, k, grown(k), relative);
    }

    /** The same with gamma: gamma_k magnitude + n h (1 + u)^(k-1). */
    public BigFraction byGamma(BigFraction magnitude, int products, int k) {
        return k == 0 ? BigFraction.ZERO : ofSum(magnitude, products, k, gamma(k), unitRoundoff);
    }

    /** The same with (1 + u)^k - 1. */
    public BigFraction byUnitRoundoff(BigFraction magnitude, int products, int k) {
        BigFraction factor = unitRoundoff.add(1).pow(k).subtract(1);
        return k == 0 ? BigFraction.ZERO : ofSum(magnitude, products, k, factor, unitRoundoff);
    }

    /** The bound of a whole tree by its depth. */
    public BigFraction ofTree(FloatTree tree) {
        return ofSum(tree.magnitude(), tree.products(), tree.roundings());
    }

    private BigFraction ofSum(BigFraction magnitude, int products, int k, BigFraction factor, BigFraction each) {
        BigFraction lost = loss.multiply(products).multiply(each.add(1).pow(k - 1));
        return factor.multiply(magnitude).add(lost);
    }
}
