package adamp.proofs.prove;

import adamp.proofs.instances.PropertyOutcome;
import java.util.List;

/**
 * A property in the record.
 *
 * @param failure in one line with the smallest instance, null where it holds
 */
public record PropertyResult(
        String name, List<String> theorems, int instances, double seconds, String seed, String failure) {

    static PropertyResult of(PropertyOutcome outcome) {
        return new PropertyResult(
                outcome.name(),
                outcome.theorems(),
                outcome.instances(),
                outcome.seconds(),
                outcome.seed(),
                outcome.failure().orElse(null));
    }
}
