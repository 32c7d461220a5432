package adamp.properties.cli;

import adamp.properties.pipe.OwnPorts;
import adamp.properties.report.ResultsTable;
import adamp.properties.report.certificate.CertificateException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code results}: the certificates of many ports as one table. */
@Command(
        name = "./adamp results",
        mixinStandardHelpOptions = true,
        version = "adamp " + OwnPorts.VERSION,
        description = {
            "Sets the certificates of many ports in a table, in the generated part of a Markdown file. What is written"
                    + " by hand around that part stays."
        })
public final class ResultsCommand implements Callable<Integer> {
    private static final int IO_FAILED = 3;

    @Parameters(paramLabel = "FOLDER", description = "Certificates that certify wrote, there or in folders in it.")
    private Path folder;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FILE",
            description = "The Markdown file; it is made where it is not there.")
    private Path file;

    @Option(
            names = "--block",
            paramLabel = "NAME",
            defaultValue = "certificates",
            description = "Which generated part of the file (default: ${DEFAULT-VALUE}).")
    private String block;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ResultsTable.write(folder, file, block);
            return 0;
        } catch (CertificateException refused) {
            err.println("adamp: results: " + refused.getMessage());
        } catch (IOException unwritable) {
            err.println("adamp: results: cannot write " + file + " from the certificates in " + folder + " ("
                    + Reason.of(unwritable) + "): see that both can be read and written");
        }
        err.flush();
        return IO_FAILED;
    }

    /** Runs it alone, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ResultsCommand())
                .setParameterExceptionHandler((refused, given) -> Refusal.print("results", refused))
                .execute(arguments));
    }
}
