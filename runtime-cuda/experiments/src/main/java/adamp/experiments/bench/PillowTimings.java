package adamp.experiments.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code pillow.py} measures, where Debian's Python has Pillow and torch. */
final class PillowTimings {
    private static final String PYTHON = "/usr/bin/python3";

    private PillowTimings() {}

    /** Of the JPEG files in a folder. */
    static Optional<List<Timing>> run(Path folder, int rounds) throws IOException {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return Optional.empty();
        }
        try (InputStream script = PillowTimings.class.getResourceAsStream("pillow.py")) {
            String program = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            Process process = new ProcessBuilder(PYTHON, "-c", program, folder.toString(), Integer.toString(rounds))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(parse(output)) : Optional.empty();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A line of milliseconds for decoding, one for the whole work. */
    private static List<Timing> parse(String output) {
        List<Timing> timings = new ArrayList<>();
        List<String> names = List.of("Pillow: decode", ImageBenchmark.PILLOW);
        List<String> lines = output.lines().toList();
        for (int i = 0; i < names.size(); i++) {
            double[] milliseconds = Arrays.stream(lines.get(i).split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            timings.add(new Timing(names.get(i), milliseconds));
        }
        return timings;
    }
}
