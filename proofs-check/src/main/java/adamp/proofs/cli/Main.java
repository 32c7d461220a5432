package adamp.proofs.cli;

import adamp.proofs.coq.Programs;
import adamp.proofs.error.ExitCode;
import adamp.proofs.error.ProofException;
import adamp.proofs.prove.CoqAgainstJava;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program of this room. */
public final class Main {
    private Main() {}

    /** The command line, for tests and for {@link #main}. */
    public static CommandLine commandLine(Programs programs) {
        return commandLine(programs, new Failures());
    }

    private static CommandLine commandLine(Programs programs, Failures failures) {
        return new CommandLine(new ProveCommand(programs, new CoqAgainstJava(), failures))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /**
     * Runs the command and ends the process with its exit code. Ctrl-C ends it with 130 by itself; the programs of Coq
     * that are running end with it, and nothing is half written under its own name.
     */
    public static void main(String[] arguments) {
        Programs programs = new Programs();
        Runtime.getRuntime().addShutdownHook(new Thread(programs::stop, "stop"));
        Failures failures = new Failures();
        PrintWriter errors = StandardError.open();
        int status;
        try {
            status = commandLine(programs, failures).setErr(errors).execute(arguments);
            if (System.out.checkError() && status == ExitCode.OK.status()) {
                throw ProofException.file("standard output cannot be written; give it a reader or a disk with room");
            }
        } catch (Error | ProofException failure) {
            // Picocli hands exceptions to the handler, and errors such as of memory to us.
            status = failures.report(failure, errors);
        }
        System.exit(status);
    }
}
