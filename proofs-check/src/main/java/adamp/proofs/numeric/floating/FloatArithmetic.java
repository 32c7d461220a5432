package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;

/** The three operations of a summation tree in a format whose numbers doubles hold. */
public interface FloatArithmetic {
    /** The format. */
    Dtype format();

    /** x y, rounded. */
    double product(double x, double y);

    /** a + b, rounded. */
    double sum(double a, double b);

    /** x y + a, rounded once. */
    double fused(double x, double y, double a);
}
