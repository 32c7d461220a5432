package adamp.properties.certify;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Scenario;
import adamp.properties.check.Finding;

/**
 * The smallest scenario found that fails as a case does, with the numbers of its failing step.
 *
 * @param finding what is wrong in it
 * @param quantity the first that is off
 * @param expected the exact numbers of that quantity, to the nearest double
 * @param bound how far a correct evaluation may lie from them
 * @param reported the port's
 */
public record Smallest(Finding finding, Quantity quantity, double[] expected, double[] bound, double[] reported) {
    public Scenario scenario() {
        return finding.scenario();
    }
}
