package adamp.proofs.numeric.floating;

import adamp.spec.field.ExactScalars;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** A way of evaluating a sum of products; the factors are finite. */
public sealed interface FloatTree {
    /** The sum of the products, without rounding. */
    BigFraction exact();

    /** The sum of the products' magnitudes, without rounding. */
    BigFraction magnitude();

    /** How many products there are. */
    int products();

    /** How many roundings the most rounded product passes on its way to the root, its own included. */
    int roundings();

    /** What the arithmetic gets. */
    double evaluated(FloatArithmetic arithmetic);

    /** The sum of the products' bounds, each for the roundings on its own way; {@code above} nodes lie above this tree. */
    BigFraction leafBound(ErrorBound bound, int above);

    /** Whether every product is a multiple of the smallest number. */
    boolean isOnGrid(BigFraction smallest);

    /** Whether a value is a multiple of a number. */
    private static boolean isMultiple(BigFraction value, BigFraction number) {
        return value.divide(number).getDenominator().equals(BigInteger.ONE);
    }

    /** x y, exactly. */
    static BigFraction exact(double x, double y) {
        return ExactScalars.EXACT.of(x).multiply(ExactScalars.EXACT.of(y));
    }

    /** An accumulator before its first term. */
    record Zero() implements FloatTree {
        @Override
        public BigFraction exact() {
            return BigFraction.ZERO;
        }

        @Override
        public BigFraction magnitude() {
            return BigFraction.ZERO;
        }

        @Override
        public int products() {
            return 0;
        }

        @Override
        public int roundings() {
            return 0;
        }

        @Override
        public double evaluated(FloatArithmetic arithmetic) {
            return 0;
        }

        @Override
        public BigFraction leafBound(ErrorBound bound, int above) {
            return BigFraction.ZERO;
        }

        @Override
        public boolean isOnGrid(BigFraction smallest) {
            return true;
        }
    }

    /** x y. */
    record Product(double x, double y) implements FloatTree {
        @Override
        public BigFraction exact() {
            return FloatTree.exact(x, y);
        }

        @Override
        public BigFraction magnitude() {
            return exact().abs();
        }

        @Override
        public int products() {
            return 1;
        }

        @Override
        public int roundings() {
            return 1;
        }

        @Override
        public double evaluated(FloatArithmetic arithmetic) {
            return arithmetic.product(x, y);
        }

        @Override
        public BigFraction leafBound(ErrorBound bound, int above) {
            return bound.ofProduct(magnitude(), above + 1);
        }

        @Override
        public boolean isOnGrid(BigFraction smallest) {
            return FloatTree.isMultiple(exact(), smallest);
        }
    }

    /** a + b. */
    record Sum(FloatTree a, FloatTree b) implements FloatTree {
        @Override
        public BigFraction exact() {
            return a.exact().add(b.exact());
        }

        @Override
        public BigFraction magnitude() {
            return a.magnitude().add(b.magnitude());
        }

        @Override
        public int products() {
            return a.products() + b.products();
        }

        @Override
        public int roundings() {
            return 1 + Math.max(a.roundings(), b.roundings());
        }

        @Override
        public double evaluated(FloatArithmetic arithmetic) {
            return arithmetic.sum(a.evaluated(arithmetic), b.evaluated(arithmetic));
        }

        @Override
        public BigFraction leafBound(ErrorBound bound, int above) {
            return a.leafBound(bound, above + 1).add(b.leafBound(bound, above + 1));
        }

        @Override
        public boolean isOnGrid(BigFraction smallest) {
            return a.isOnGrid(smallest) && b.isOnGrid(smallest);
        }
    }

    /** x y + addend, rounded once. */
    record Fused(double x, double y, FloatTree addend) implements FloatTree {
        @Override
        public BigFraction exact() {
            return FloatTree.exact(x, y).add(addend.exact());
        }

        @Override
        public BigFraction magnitude() {
            return FloatTree.exact(x, y).abs().add(addend.magnitude());
        }

        @Override
        public int products() {
            return 1 + addend.products();
        }

        @Override
        public int roundings() {
            return 1 + addend.roundings();
        }

        @Override
        public double evaluated(FloatArithmetic arithmetic) {
            return arithmetic.fused(x, y, addend.evaluated(arithmetic));
        }

        @Override
        public BigFraction leafBound(ErrorBound bound, int above) {
            return bound.ofProduct(FloatTree.exact(x, y).abs(), above + 1).add(addend.leafBound(bound, above + 1));
        }

        @Override
        public boolean isOnGrid(BigFraction smallest) {
            return FloatTree.isMultiple(FloatTree.exact(x, y), smallest) && addend.isOnGrid(smallest);
        }
    }
}
