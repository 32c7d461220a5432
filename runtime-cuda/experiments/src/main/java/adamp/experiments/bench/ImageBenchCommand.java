package adamp.experiments.bench;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench images}: times the loader of pictures beside Pillow. */
@Command(
        name = "images",
        mixinStandardHelpOptions = true,
        description = {
            "Times decoding JPEG files and what training does to them (a random part resized to 224 x 224, flipped, as"
                    + " float32), on made-up files of 500 x 375 pixels, by one thread's processor time; and Pillow with"
                    + " torch doing the same, where Debian's python3-pil and python3-torch are installed.",
            "Exit code 1 if the loader is slower than Pillow."
        })
final class ImageBenchCommand implements Callable<Integer> {
    @Option(names = "--images", defaultValue = "60", description = "Files (default: ${DEFAULT-VALUE}).")
    private int images;

    @Option(names = "--rounds", defaultValue = "9", description = "Timed rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        if (images < 1 || images > 10_000 || rounds < 1) {
            throw ExperimentException.usage(
                    "--images is from 1 to 10000 and --rounds from 1 on; leave them out for the" + " defaults");
        }
        ImageBenchmark benchmark = new ImageBenchmark(images, rounds);
        List<Timing> timings = benchmark.run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(timings, benchmark)));
        } else {
            print(timings, benchmark, out);
        }
        out.flush();
        boolean slower = ImageBenchmark.find(timings, ImageBenchmark.PILLOW)
                .map(pillow -> pillow.median()
                        < ImageBenchmark.find(timings, ImageBenchmark.LOADER)
                                .orElseThrow()
                                .median())
                .orElse(false);
        return (slower ? ExitCode.CHECK_FAILED : ExitCode.OK).status();
    }

    private void print(List<Timing> timings, ImageBenchmark benchmark, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d JPEG files of 500 x 375, %.0f kB each in the mean, median of %d rounds (quartiles), one thread%n",
                images,
                benchmark.meanKilobytes(),
                rounds);
        for (Timing timing : timings) {
            out.printf(
                    Locale.ROOT,
                    "  %-44s %7.3f ms an image (%.3f to %.3f)   %6.0f images/s and core%n",
                    timing.name(),
                    timing.median(),
                    timing.lowerQuartile(),
                    timing.upperQuartile(),
                    1000 / timing.median());
        }
        if (ImageBenchmark.find(timings, ImageBenchmark.PILLOW).isEmpty()) {
            out.println("  Pillow was not timed: install python3-pil and python3-torch");
        }
    }

    private ObjectNode json(List<Timing> timings, ImageBenchmark benchmark) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("schema", "adamp/bench-images/1");
        root.put("images", images);
        root.put("meanKilobytes", benchmark.meanKilobytes());
        root.put("rounds", rounds);
        ArrayNode array = root.putArray("timings");
        for (Timing timing : timings) {
            ObjectNode one = array.addObject();
            one.put("name", timing.name());
            one.put("medianMilliseconds", timing.median());
            one.put("lowerQuartile", timing.lowerQuartile());
            one.put("upperQuartile", timing.upperQuartile());
            one.put("imagesPerSecondAndCore", 1000 / timing.median());
        }
        return root;
    }
}
