package adamp.spec.convention;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/** Finds things by name, and says in one line what was meant where there is none of that name. */
public final class Names {
    private Names() {}

    static <T> T find(String name, Collection<T> things, Function<T, String> nameOf, String kind) {
        return things.stream()
                .filter(thing -> nameOf.apply(thing).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, things, nameOf, kind));
    }

    private static <T> IllegalArgumentException unknown(
            String name, Collection<T> things, Function<T, String> nameOf, String kind) {
        String nearest = things.stream()
                .map(nameOf)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
        return new IllegalArgumentException(
                "no " + kind + " is called '" + name + "': did you mean '" + nearest + "'?");
    }

    /** Levenshtein's distance, capitals aside. */
    public static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int replaced = previous[j - 1] + (same ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
