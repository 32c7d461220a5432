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

    /**
     * The number of letters to insert, drop, replace or swap with their neighbour (optimal string alignment), letters of
     * either case alike.
     */
    private static int edits(String first, String second) {
        String from = first.toLowerCase(Locale.ROOT);
        String to = second.toLowerCase(Locale.ROOT);
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int fewest(int[][] edits, String from, String to, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + edits[i - 2][j - 2]) : fewest;
    }
}
