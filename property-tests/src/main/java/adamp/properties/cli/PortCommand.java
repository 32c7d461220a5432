package adamp.properties.cli;

import adamp.properties.pipe.OwnPorts;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code port}: one of this project's own implementations behind the pipe. */
@Command(
        name = "port",
        mixinStandardHelpOptions = true,
        description = {
            "Serves one of this project's implementations as a port: requests on standard input, answers on",
            "standard output, a JSON object a line, as property-tests/PROTOCOL.md describes."
        })
public final class PortCommand implements Callable<Integer> {
    private static final int IO_FAILED = 3;

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

    /** Only answers go to the descriptor of standard output: what anything else prints goes to standard error. */
    @Override
    public Integer call() {
        System.setOut(System.err);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            runtime.server().serve(new FileInputStream(FileDescriptor.in), out);
            return 0;
        } catch (IOException gone) {
            System.err.println("adamp: port: the conversation broke off: " + gone.getMessage()
                    + "; whoever asks must read all answers, or say bye");
            return IO_FAILED;
        }
    }

    /** Runs it alone, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PortCommand())
                .setParameterExceptionHandler(PortCommand::refuse)
                .execute(arguments));
    }

    private static int refuse(CommandLine.ParameterException refused, String[] arguments) {
        System.err.println("adamp: port: " + refused.getMessage() + ": see ./adamp port --help");
        return refused.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }
}
