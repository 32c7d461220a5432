package adamp.properties.cli;

import adamp.properties.pipe.OwnPorts;
import adamp.properties.pipe.StandardStreams;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code port}: one of this project's own implementations behind the pipe. */
@Command(
        name = "./adamp port",
        mixinStandardHelpOptions = true,
        version = "adamp " + OwnPorts.VERSION,
        description = {
            "Serves one of this project's implementations as a port: requests on standard input, answers on standard"
                    + " output, a JSON object a line, as property-tests/PROTOCOL.md describes. With --library NAME"
                    + " instead, the optimizers of a JVM library: libtorch, djl, nd4j or tribuo."
        })
public final class PortCommand implements Callable<Integer> {
    @Option(
            names = "--runtime",
            required = true,
            paramLabel = "NAME",
            completionCandidates = Names.class,
            converter = ByName.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private OwnPorts runtime;

    /** The names there are. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OwnPorts.values()).map(OwnPorts::toString).iterator();
        }
    }

    /** From a name to its implementation. */
    static final class ByName implements CommandLine.ITypeConverter<OwnPorts> {
        @Override
        public OwnPorts convert(String name) {
            return Arrays.stream(OwnPorts.values())
                    .filter(candidate -> candidate.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "no runtime is called '" + name + "': there are " + String.join(", ", new Names())));
        }
    }

    @Override
    public Integer call() {
        return StandardStreams.serve(runtime::server);
    }

    /** Runs it alone, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PortCommand())
                .setParameterExceptionHandler((refused, given) -> Refusal.print("port", refused))
                .execute(arguments));
    }
}
