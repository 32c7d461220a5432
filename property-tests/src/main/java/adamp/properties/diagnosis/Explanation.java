package adamp.properties.diagnosis;

import java.util.Optional;

/**
 * Something that explains what a port reported, alone or with others.
 *
 * @param name the name people know it by, or one that says the fault
 * @param what what the port computes in the place of the declared rule
 * @param effect what that does to training
 * @param seen where it was seen; empty if nowhere that is known
 * @param axis the axis of the convention, where another value of it is the explanation
 * @param value the value the port follows
 * @param alternative 0 for what is needed in any case; the others of one number hold together, and any one number would do
 */
public record Explanation(
        String name,
        String what,
        String effect,
        String seen,
        Optional<String> axis,
        Optional<String> value,
        int alternative) {
    /** Needed in any case. */
    Explanation(String name, String what, String effect, String seen, Optional<String> axis, Optional<String> value) {
        this(name, what, effect, seen, axis, value, 0);
    }

    /** The same as a part of an alternative. */
    Explanation of(int number) {
        return new Explanation(name, what, effect, seen, axis, value, number);
    }

    /** The same, saying more of what it is. */
    Explanation saying(String more) {
        return new Explanation(name, what + more, effect, seen, axis, value, alternative);
    }

    @Override
    public String toString() {
        return axis.map(a -> name + " (" + a + " = " + value.orElse("?") + ")").orElse(name);
    }
}
