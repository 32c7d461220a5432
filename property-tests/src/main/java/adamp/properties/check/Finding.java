package adamp.properties.check;

import adamp.properties.cases.Scenario;
import adamp.properties.port.PortFault;
import java.util.List;
import java.util.Optional;

/**
 * Something a port did wrong.
 *
 * @param scenario in what
 * @param step at which step, from 0
 * @param tensor in which tensor, from 0
 * @param what the property that does not hold
 * @param deviations the first few numbers that are off, if it is a step that is wrong
 * @param numbers all numbers of the quantity that the first of them is of, right ones too
 * @param fault how it broke off or failed, if it did
 */
public record Finding(
        Scenario scenario,
        int step,
        int tensor,
        String what,
        List<Deviation> deviations,
        List<Deviation> numbers,
        Optional<PortFault.Kind> fault) {
    public Finding {
        deviations = List.copyOf(deviations);
        numbers = List.copyOf(numbers);
    }

    /** Without numbers. */
    public Finding(Scenario scenario, int step, int tensor, String what) {
        this(scenario, step, tensor, what, List.of(), List.of(), Optional.empty());
    }

    @Override
    public String toString() {
        return scenario + ": step " + step + ", tensor " + tensor + ": " + what;
    }
}
