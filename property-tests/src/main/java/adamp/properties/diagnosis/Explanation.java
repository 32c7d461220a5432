package adamp.properties.diagnosis;

import java.util.Optional;

/**
 * Something that explains everything a port reported.
 *
 * @param name the name people know it by, or one that says the fault
 * @param what what the port computes in the place of the declared rule
 * @param effect what that does to training
 * @param seen where it was seen; empty if nowhere that is known
 * @param axis the axis of the convention, where another value of it is the explanation; several joined by " + "
 * @param value the value the port follows, in the same order
 */
public record Explanation(
        String name, String what, String effect, String seen, Optional<String> axis, Optional<String> value) {
    @Override
    public String toString() {
        return axis.map(a -> name + " (" + a + " = " + value.orElse("?") + ")").orElse(name);
    }
}
