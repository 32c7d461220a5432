package adamp.properties.cli;

import adamp.properties.pipe.OwnPorts;
import adamp.properties.rule.Algorithm;
import adamp.properties.vectors.VectorFiles;
import adamp.properties.vectors.VectorSet;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vectors}: test vectors as files. */
@Command(
        name = "./adamp vectors",
        mixinStandardHelpOptions = true,
        version = "adamp " + OwnPorts.VERSION,
        description = {
            "Writes test vectors: states, gradients, and what must come of them with the bound for each number, as JSON"
                    + " that any project can replay. property-tests/vectors holds a released set, its format and a"
                    + " replayer in Python. The same options give the same bytes."
        })
public final class VectorsCommand implements Callable<Integer> {
    private static final int IO_FAILED = 3;
    private static final int BYTES_IN_A_KILOBYTE = 1000;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder, made if need be.")
    private Path out;

    @Option(
            names = "--algorithm",
            paramLabel = "NAME",
            completionCandidates = Titles.class,
            converter = ByTitle.class,
            description = "One of ${COMPLETION-CANDIDATES}; again for several. Default: all.")
    private List<Algorithm> algorithms = List.of(Algorithm.values());

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            converter = ByPreset.class,
            description = "OFFICIAL or CORRECTED; again for both. Default: both.")
    private List<Conventions> conventions = List.of(Conventions.OFFICIAL, Conventions.CORRECTED);

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Draws other scenarios; the released set is of ${DEFAULT-VALUE}.")
    private long seed;

    /** The algorithms' names. */
    static final class Titles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Algorithm.values()).map(Algorithm::title).iterator();
        }
    }

    /** From a name to its algorithm. */
    static final class ByTitle implements CommandLine.ITypeConverter<Algorithm> {
        @Override
        public Algorithm convert(String name) {
            return Arrays.stream(Algorithm.values())
                    .filter(candidate -> candidate.title().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "no algorithm is called '" + name + "': there are " + String.join(", ", new Titles())));
        }
    }

    /** From a name to its convention. */
    static final class ByPreset implements CommandLine.ITypeConverter<Conventions> {
        @Override
        public Conventions convert(String name) {
            try {
                return Conventions.of(Preset.named(name));
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.TypeConversionException(unknown.getMessage());
            }
        }
    }

    @Override
    public Integer call() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            return failed(out + " is no folder: give --out a folder, or one that is not there yet");
        }
        VectorFiles files = new VectorFiles();
        for (Algorithm algorithm : algorithms) {
            for (Conventions convention : conventions) {
                VectorSet set = VectorSet.of(algorithm, convention, seed);
                int bytes = files.add(set);
                System.out.printf(
                        "%-22s %4d vectors %5d kB%n",
                        set.fileName(), set.vectors().size(), bytes / BYTES_IN_A_KILOBYTE);
            }
        }
        try {
            files.write(out);
            return 0;
        } catch (IOException problem) {
            return failed(
                    "cannot write to " + out + " (" + Reason.of(problem) + "): give a folder that can be written to");
        }
    }

    private static int failed(String what) {
        System.err.println("adamp: vectors: " + what);
        return IO_FAILED;
    }

    /** Runs it alone, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs it, and returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new VectorsCommand())
                .setParameterExceptionHandler((refused, given) -> Refusal.print("vectors", refused))
                .execute(arguments);
    }
}
