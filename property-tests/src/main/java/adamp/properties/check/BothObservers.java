package adamp.properties.check;

import adamp.properties.bound.Quantity;
import java.util.function.DoubleSupplier;

/** Two observers of the same numbers. */
record BothObservers(ErrorObserver first, ErrorObserver second) implements ErrorObserver {
    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        first.observe(quantity, projected, rowLength, error, bound, reported);
        second.observe(quantity, projected, rowLength, error, bound, reported);
    }

    @Override
    public void observe(
            Quantity quantity,
            boolean projected,
            int rowLength,
            double error,
            double bound,
            double reported,
            DoubleSupplier spread) {
        first.observe(quantity, projected, rowLength, error, bound, reported, spread);
        second.observe(quantity, projected, rowLength, error, bound, reported, spread);
    }
}
