package adamp.properties.check;

import adamp.properties.cases.Scenario;

/**
 * Something a port did wrong.
 *
 * @param scenario in what
 * @param step at which step, from 0
 * @param tensor in which tensor, from 0
 * @param what the property that does not hold
 */
public record Finding(Scenario scenario, int step, int tensor, String what) {
    @Override
    public String toString() {
        return scenario + ": step " + step + ", tensor " + tensor + ": " + what;
    }
}
