package adamp.experiments.report.results;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure this project measured.
 *
 * @param mean over the runs
 * @param deviation sample standard deviation over the runs, absent for one run
 * @param n number of runs
 * @param values one per run
 */
public record Measured(double mean, OptionalDouble deviation, int n, List<Double> values) {

    public Measured {
        values = List.copyOf(values);
    }
}
