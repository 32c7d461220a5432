package adamp.experiments.cli;

import adamp.experiments.data.ClassBalancedSubset;
import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageData;
import adamp.experiments.data.check.CheckLine;
import adamp.experiments.data.check.DataSetCheck;
import adamp.experiments.data.check.DataSetChecks;
import adamp.experiments.data.sample.SampleSets;
import adamp.experiments.error.ExperimentException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data}: checks data sets, makes small ones in their formats, and makes the subset that ships. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Checks data sets.",
        subcommands = {DataCommand.Check.class, DataCommand.Sample.class, DataCommand.Subset.class})
final class DataCommand implements Callable<Integer> {
    private static final String FASHION = "fashion-mnist";
    private static final String NAMES =
            "The data set: fashion-mnist, cifar10, imagenet, 9class-imagenet, imagenet-a or biased-mnist.";

    /** Decoded of each part where not all are. */
    private static final int PICTURES = 200;

    /** Of each class of the subset that ships. */
    private static final int MOST = 200;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    /** {@code data check NAME --dir D}: looks at a folder, and says what is missing. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Looks at a data set's folder and says what is there, what is missing, where to get it, and its licence.",
                "Exit code 3 if something is missing or damaged."
            })
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = NAMES)
        private String name;

        @Option(
                names = {"--dir", "--data"},
                paramLabel = "DIR",
                description = "Its folder. Default for fashion-mnist: the subset that ships.")
        private Path folder;

        @Option(names = "--all", description = "Decode all pictures, not 200 of each part.")
        private boolean all;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() throws JsonProcessingException {
            DataSetCheck check = DataSetChecks.named(name);
            if (folder == null && name.equals(FASHION)) {
                return shipped();
            }
            if (folder == null) {
                throw ExperimentException.usage("data check " + name
                        + " needs the data set's folder; give it with --dir," + " or get it from " + check.source());
            }
            if (!Files.isDirectory(folder)) {
                throw ExperimentException.file(folder + ": no such folder; get " + name + " from " + check.source());
            }
            List<CheckLine> lines = check.look(folder, all ? Integer.MAX_VALUE : PICTURES);
            long wrong = lines.stream().filter(line -> !line.fine()).count();
            print(check, lines);
            if (wrong > 0) {
                throw ExperimentException.file(folder + ": " + wrong + (wrong == 1 ? " thing is" : " things are")
                        + " wrong with it as " + name + "; mend what the lines above say, or get it from "
                        + check.source());
            }
            return 0;
        }

        private int shipped() {
            ImageData data = FashionMnist.shipped();
            PrintWriter out = spec.commandLine().getOut();
            out.println(name + ", " + data.source());
            out.println("train: " + data.train() + ", of each "
                    + Arrays.toString(data.train().classCounts()));
            out.println("test:  " + data.test() + ", of each "
                    + Arrays.toString(data.test().classCounts()));
            out.flush();
            return 0;
        }

        private void print(DataSetCheck check, List<CheckLine> lines) throws JsonProcessingException {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "schema",
                                "adamp/data-check/1",
                                "name",
                                name,
                                "folder",
                                folder.toString(),
                                "source",
                                check.source(),
                                "licence",
                                check.licence(),
                                "lines",
                                lines)));
            } else {
                out.println(name + " in " + folder);
                lines.forEach(out::println);
                out.println("layout:  " + check.layout());
                out.println("source:  " + check.source());
                out.println("licence: " + check.licence());
            }
            out.flush();
        }
    }

    /** {@code data sample NAME --out O}: a small made-up data set. */
    @Command(
            name = "sample",
            mixinStandardHelpOptions = true,
            description = "Writes a small made-up data set in the format of a real one, to try a configuration with.")
    static final class Sample implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = NAMES)
        private String name;

        @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where it goes.")
        private Path out;

        @Option(
                names = "--count",
                defaultValue = "2",
                description = "Pictures of each class; of cifar10 ten times as many of each file"
                        + " (default: ${DEFAULT-VALUE}).")
        private int count;

        @Override
        public Integer call() {
            DataSetChecks.named(name);
            if (count < 1 || count > MOST) {
                throw ExperimentException.usage("--count is " + count + ", but must be from 1 to " + MOST);
            }
            switch (name) {
                case "imagenet", "9class-imagenet" -> SampleSets.imageNet(out, 1000, count);
                case "imagenet-a" -> SampleSets.imageNetA(out, count);
                case "cifar10" -> SampleSets.cifar10(out, 10 * count);
                default -> SampleSets.idx(out, count);
            }
            PrintWriter printed = spec.commandLine().getOut();
            printed.println(name + ", " + count + " of each class, in " + out);
            printed.flush();
            return 0;
        }
    }

    /** {@code data subset NAME --data D --out O}: makes the subset that ships. */
    @Command(
            name = "subset",
            mixinStandardHelpOptions = true,
            description = "Writes the class-balanced subset that ships with the program from the full files.")
    static final class Subset implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The data set: fashion-mnist.")
        private String name;

        @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the full files.")
        private Path folder;

        @Option(names = "--out", required = true, paramLabel = "OUT", description = "Where the subset goes.")
        private Path out;

        @Override
        public Integer call() {
            if (!name.equals(FASHION)) {
                throw ExperimentException.usage("the subset that ships is of " + FASHION + "; give that name");
            }
            ImageData subset = ClassBalancedSubset.of(FashionMnist.read(folder));
            ClassBalancedSubset.write(subset, out);
            spec.commandLine()
                    .getOut()
                    .println("train: " + subset.train() + ", test: " + subset.test() + ", in " + out);
            return 0;
        }
    }
}
