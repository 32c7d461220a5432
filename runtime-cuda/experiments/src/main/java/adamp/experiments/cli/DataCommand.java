package adamp.experiments.cli;

import adamp.experiments.data.ClassBalancedSubset;
import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageData;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data}: checks data sets, and makes the subset that ships. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Checks data sets.",
        subcommands = {DataCommand.Check.class, DataCommand.Subset.class})
final class DataCommand implements Callable<Integer> {
    private static final List<String> NAMES = List.of("fashion-mnist");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw ExperimentException.usage("unknown data set '" + name + "'; " + Nearest.hint(name, NAMES));
        }
    }

    /** {@code data check NAME --data D}: reads everything and says what is there. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Reads a data set and says what is in it.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The data set: fashion-mnist.")
        private String name;

        @Option(names = "--data", paramLabel = "DIR", description = "Its folder. Default: the subset that ships.")
        private Path folder;

        @Override
        public Integer call() {
            requireKnown(name);
            ImageData data = folder == null ? FashionMnist.shipped() : FashionMnist.read(folder);
            PrintWriter out = spec.commandLine().getOut();
            out.println(name + ", " + data.source());
            out.println("train: " + data.train() + ", of each "
                    + Arrays.toString(data.train().classCounts()));
            out.println("test:  " + data.test() + ", of each "
                    + Arrays.toString(data.test().classCounts()));
            out.flush();
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
            requireKnown(name);
            ImageData subset = ClassBalancedSubset.of(FashionMnist.read(folder));
            ClassBalancedSubset.write(subset, out);
            spec.commandLine()
                    .getOut()
                    .println("train: " + subset.train() + ", test: " + subset.test() + ", in " + out);
            return 0;
        }
    }
}
