package adamp.properties.mutant;

import adamp.properties.bound.Quantity;
import adamp.properties.check.ErrorObserver;

/**
 * Whether signed errors lean to one side. Each is taken in units of its bound and towards zero positive, so that a port
 * that truncates shows as one that shrinks; of N independent errors without bias the mean divided by its deviation is
 * about normal.
 */
public final class Bias implements ErrorObserver {
    private double sum;
    private double squares;
    private long count;

    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        if (quantity == Quantity.WEIGHT && bound > 0 && !Double.isInfinite(bound) && reported != 0) {
            double towardsZero = -Math.signum(reported) * error / bound;
            sum += towardsZero;
            squares += towardsZero * towardsZero;
            count++;
        }
    }

    public long count() {
        return count;
    }

    /** The mean in units of its own standard deviation. */
    public double deviations() {
        double mean = sum / count;
        double variance = squares / count - mean * mean;
        return mean / Math.sqrt(variance / count);
    }
}
