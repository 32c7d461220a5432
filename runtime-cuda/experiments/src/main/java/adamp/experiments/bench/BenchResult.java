package adamp.experiments.bench;

import java.util.List;

/**
 * What one scenario gave.
 *
 * @param scenario how gradients lay to weights
 * @param threads of every contestant
 * @param rounds how many steps of each were timed
 * @param timings by contestant
 * @param projectedShare share of the weights whose AdamP update was projected
 * @param faults what was wrong with the steps; empty if nothing was
 */
record BenchResult(
        Scenario scenario, int threads, int rounds, List<Timing> timings, double projectedShare, List<String> faults) {
    Timing timing(String name) {
        return timings.stream()
                .filter(timing -> timing.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
