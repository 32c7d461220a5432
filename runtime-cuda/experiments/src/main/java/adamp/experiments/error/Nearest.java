package adamp.experiments.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The sentence to end an error message about an unknown name with: the nearest known name if one is near, and all
     * known names otherwise.
     */
    public static String hint(String unknown, Collection<String> known) {
        return name(unknown, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "known are: " + String.join(", ", known));
    }

    /** The known name with the fewest edits, if those are at most a third of the longer name's letters. */
    public static Optional<String> name(String unknown, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(unknown, name) * 3 <= Math.max(unknown.length(), name.length()))
                .min(Comparator.comparingInt(name -> edits(unknown, name)));
    }

    /** Levenshtein's distance, letters of either case alike. */
    private static int edits(String first, String second) {
        String from = first.toLowerCase(Locale.ROOT);
        String to = second.toLowerCase(Locale.ROOT);
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
