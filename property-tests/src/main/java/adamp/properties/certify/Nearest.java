package adamp.properties.certify;

import adamp.spec.convention.Names;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was meant. */
public final class Nearest {
    private Nearest() {}

    /** The line that says that nothing has this name, with the nearest that something has, or with all. */
    public static String unknown(String kind, String name, Collection<String> known) {
        String hint = to(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "there are " + String.join(", ", known));
        return "no " + kind + " is called '" + name + "': " + hint;
    }

    /** The name with the fewest edits, if those are at most half of the longer name's letters; of two, the one as long. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> 2 * Names.distance(name, candidate) <= Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> Names.distance(name, candidate))
                        .thenComparingInt(candidate -> Math.abs(name.length() - candidate.length())));
    }
}
