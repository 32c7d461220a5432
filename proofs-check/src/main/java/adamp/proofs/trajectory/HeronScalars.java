package adamp.proofs.trajectory;

import adamp.spec.field.ExactScalars;
import adamp.spec.field.Scalars;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The rationals with one step of Heron's from 1, (1 + x)/2, in the place of the root: a function that both sides compute
 * exactly. In Coq the root is a parameter, so that all that Adam does with it is compared for moments and corrections
 * whose roots are not rational.
 */
final class HeronScalars implements Scalars<BigFraction> {
    /** The one instance. */
    static final HeronScalars HERON = new HeronScalars();

    private static final ExactScalars RATIONALS = ExactScalars.EXACT;

    private HeronScalars() {}

    @Override
    public String name() {
        return "exact rationals with Heron's step as root";
    }

    @Override
    public BigFraction of(double value) {
        return RATIONALS.of(value);
    }

    @Override
    public BigFraction ofInteger(long value) {
        return RATIONALS.ofInteger(value);
    }

    @Override
    public BigFraction zero() {
        return RATIONALS.zero();
    }

    @Override
    public BigFraction one() {
        return RATIONALS.one();
    }

    @Override
    public boolean isNaN(BigFraction value) {
        return false;
    }

    @Override
    public boolean isInfinite(BigFraction value) {
        return false;
    }

    @Override
    public int sign(BigFraction value) {
        return RATIONALS.sign(value);
    }

    @Override
    public boolean less(BigFraction left, BigFraction right) {
        return RATIONALS.less(left, right);
    }

    @Override
    public BigFraction sqrt(BigFraction value) {
        return value.add(one()).divide(2);
    }

    @Override
    public double toDouble(BigFraction value) {
        return RATIONALS.toDouble(value);
    }
}
