package adamp.spec.field;

import org.apache.commons.math3.FieldElement;

/**
 * Rounds a field's element to a floating-point format once, by way of the nearest double: a tie of the narrower format
 * is itself a double, so the double tells on which side of it the value lies, except where it is the tie; there the
 * element is compared with it.
 */
final class Rounding {
    private Rounding() {}

    static <T extends FieldElement<T>> T nearest(Scalars<T> scalars, T value, Dtype dtype) {
        double nearby = scalars.toDouble(value);
        double rounded = dtype == Dtype.BINARY64 ? nearby : narrowed(scalars, value, nearby, dtype);
        if (Double.isInfinite(rounded)) {
            throw new ArithmeticException(nearby + " overflows " + dtype + " and the field " + scalars.name()
                    + " has no infinity: wrap it as ExtendedScalars");
        }
        return scalars.of(rounded);
    }

    private static <T extends FieldElement<T>> double narrowed(
            Scalars<T> scalars, T value, double nearby, Dtype dtype) {
        if (Double.isInfinite(nearby)) {
            return nearby;
        }
        boolean tie = Math.abs(nearby % dtype.ulp(nearby)) * 2 == dtype.ulp(nearby);
        if (tie && scalars.less(value, scalars.of(nearby))) {
            return dtype.below(nearby);
        }
        if (tie && scalars.less(scalars.of(nearby), value)) {
            return dtype.above(nearby);
        }
        return dtype.nearest(nearby);
    }
}
