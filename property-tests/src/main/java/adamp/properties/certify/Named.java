package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Things by the names that a user gives them; where there is none, one line says so and suggests the nearest. */
public final class Named {
    private Named() {}

    /** @throws IllegalArgumentException if there is none of this name */
    public static Algorithm algorithm(String title) {
        return find("algorithm", title, Algorithm.values(), Algorithm::title);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Family flag(String name) {
        return find("flag", name, Family.values(), Family::name);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Precision precision(String name) {
        return find("dtype", name, Precision.values(), Named::of);
    }

    /** A precision as the command line names it: {@code bfloat16}, {@code bfloat16-with-master}. */
    public static String of(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T find(String kind, String name, T[] things, Function<T, String> nameOf) {
        return Arrays.stream(things)
                .filter(thing -> nameOf.apply(thing).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Nearest.unknown(
                        kind, name, Arrays.stream(things).map(nameOf).toList())));
    }
}
