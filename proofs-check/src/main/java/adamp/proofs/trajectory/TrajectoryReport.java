package adamp.proofs.trajectory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the comparison came to.
 *
 * @param cases the trajectories compared
 * @param steps all their steps
 * @param fractions all fractions compared
 * @param coverage for each outcome, in how many trajectories it occurred
 * @param finding the first difference, or why nothing could be compared, in one line; empty where both sides agree
 */
public record TrajectoryReport(
        int cases, int steps, long fractions, Map<Outcome, Integer> coverage, Optional<String> finding) {
    /** Copies the counts. */
    public TrajectoryReport {
        coverage = Map.copyOf(coverage);
    }

    /** Whether every decision and every fraction was the same. */
    public boolean agrees() {
        return finding.isEmpty();
    }

    /** The outcomes that did not occur, in their order. */
    public List<Outcome> unseen() {
        return List.of(Outcome.values()).stream()
                .filter(outcome -> coverage.getOrDefault(outcome, 0) == 0)
                .toList();
    }
}
