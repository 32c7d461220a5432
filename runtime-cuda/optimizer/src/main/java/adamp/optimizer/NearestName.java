package adamp.optimizer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What a misspelt name was probably meant to be. */
final class NearestName {
    private NearestName() {}

    /** The candidate with the smallest edit distance to the name, letter case apart. */
    static String of(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> editDistance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    /** Levenshtein's distance: insertions, deletions and substitutions that turn one text into the other. */
    static int editDistance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substituted = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
