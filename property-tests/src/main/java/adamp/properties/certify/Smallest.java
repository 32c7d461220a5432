package adamp.properties.certify;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Deviation;
import adamp.properties.check.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The smallest scenario found that fails as a case does.
 *
 * @param finding what is wrong in it
 */
public record Smallest(Finding finding) {
    public Scenario scenario() {
        return finding.scenario();
    }

    /** Those of the failing step, where numbers are what is wrong. */
    public Optional<Numbers> numbers() {
        List<Deviation> all = finding.numbers();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Numbers(
                all.get(0).quantity(),
                all.stream().mapToDouble(Deviation::expected).toArray(),
                all.stream().mapToDouble(Deviation::bound).toArray(),
                all.stream().mapToDouble(Deviation::reported).toArray()));
    }

    /**
     * A quantity of one tensor after a step.
     *
     * @param quantity the first that is off
     * @param expected the exact numbers, to the nearest double
     * @param bound how far a correct evaluation may lie from them
     * @param reported the port's
     */
    public record Numbers(Quantity quantity, double[] expected, double[] bound, double[] reported) {}
}
