package adamp.properties.check;

import adamp.properties.bound.Quantity;
import java.util.function.DoubleSupplier;

/**
 * Told of every number that is right since it lies within its bound: for tightness and bias. What is right because the
 * definition itself overflows (BOUNDS.md, section 6), or since nothing is promised of it, it does not hear of.
 */
@FunctionalInterface
public interface ErrorObserver {
    /** Takes no note. */
    ErrorObserver NONE = (quantity, projected, rowLength, error, bound, reported) -> {};

    /**
     * Takes note of a number.
     *
     * @param projected whether the step was projected
     * @param rowLength the elements of the row that the number lies in
     * @param error reported minus exact
     * @param bound what the error may be
     */
    void observe(Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported);

    /**
     * Takes note of a number, and of what it may be off by without any rounding.
     *
     * @param spread how far scalars that are put together in another way move it, to the same side in every element
     */
    default void observe(
            Quantity quantity,
            boolean projected,
            int rowLength,
            double error,
            double bound,
            double reported,
            DoubleSupplier spread) {
        observe(quantity, projected, rowLength, error, bound, reported);
    }
}
