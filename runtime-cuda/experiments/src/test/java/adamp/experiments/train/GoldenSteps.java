package adamp.experiments.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The committed digests, a file for each algorithm, a line for each step: its gradients', its state's. They are written
 * by {@code mvn test -Dtest=TwentyStepsTest -Dadamp.golden=write}, never by hand, and hold what the emulator gave: no GPU
 * has confirmed them yet.
 */
final class GoldenSteps {
    private static final Path SOURCE = Path.of("src/test/resources/adamp/experiments/train");

    private GoldenSteps() {}

    static boolean areToBeWritten() {
        return "write".equals(System.getProperty("adamp.golden"));
    }

    static void write(String algorithm, List<StepDigest> digests) throws IOException {
        Files.createDirectories(SOURCE);
        Files.write(
                SOURCE.resolve(file(algorithm)),
                digests.stream()
                        .map(digest -> digest.gradients() + " " + digest.state())
                        .toList());
    }

    static List<StepDigest> read(String algorithm) throws IOException {
        if (areToBeWritten()) {
            return parse(Files.readString(SOURCE.resolve(file(algorithm))));
        }
        try (InputStream golden = GoldenSteps.class.getResourceAsStream(file(algorithm))) {
            return parse(new String(golden.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static List<StepDigest> parse(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .map(fields -> new StepDigest(fields[0], fields[1]))
                .toList();
    }

    private static String file(String algorithm) {
        return "fashion-mnist-" + algorithm.toLowerCase(Locale.ROOT) + "-emulator-only.txt";
    }
}
