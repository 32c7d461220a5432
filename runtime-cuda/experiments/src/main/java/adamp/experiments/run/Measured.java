package adamp.experiments.run;

import java.util.Arrays;
import java.util.List;

/**
 * A quantity measured once or several times.
 *
 * @param mean of the values
 * @param deviation the sample standard deviation (n - 1), null for a single value
 * @param n the number of values
 * @param values one for each seed, in the order of the seeds
 */
public record Measured(double mean, Double deviation, int n, List<Double> values) {
    public static Measured of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return new Measured(
                mean,
                deviation(mean, values),
                values.length,
                Arrays.stream(values).boxed().toList());
    }

    /** Whether all values are numbers that JSON has. */
    boolean isFinite() {
        return values.stream().allMatch(Double::isFinite);
    }

    private static Double deviation(double mean, double[] values) {
        if (values.length < 2) {
            return null;
        }
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
