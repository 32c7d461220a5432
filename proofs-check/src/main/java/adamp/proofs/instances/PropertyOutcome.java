package adamp.proofs.instances;

import java.util.List;
import java.util.Optional;

/**
 * What became of one property.
 *
 * @param name class and method, {@code MomentumProperties.theNormGrows}
 * @param theorems the names of the theorems that it checks, empty for a property that checks none
 * @param instances how many were checked; those that an assumption sorted out do not count
 * @param seed that draws the same instances again
 * @param failure in one line, with the shrunk sample; empty where all instances passed
 */
public record PropertyOutcome(
        String name, List<String> theorems, int instances, double seconds, String seed, Optional<String> failure) {

    public PropertyOutcome {
        theorems = List.copyOf(theorems);
    }

    /** Whether it held on more than zero instances. */
    public boolean passed() {
        return failure.isEmpty() && instances > 0;
    }
}
