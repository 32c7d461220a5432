package adamp.properties.vectors;

import adamp.properties.rule.Algorithm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The set that is committed. */
final class Released {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private Released() {}

    /** Its folder, wherever the tests are started. */
    static Path folder() {
        Path module = HERE.endsWith("property-tests") ? HERE : HERE.resolve("property-tests");
        return module.resolve("vectors");
    }

    /** Its files of vectors. */
    static List<Path> files() {
        return Arrays.stream(Algorithm.values())
                .map(algorithm -> algorithm.title().toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name + "-official.json", name + "-corrected.json"))
                .map(folder()::resolve)
                .toList();
    }
}
