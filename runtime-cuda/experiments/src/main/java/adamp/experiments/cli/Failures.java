package adamp.experiments.cli;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a failure as one line, and its stack trace only where {@code --verbose} was given. */
final class Failures implements IExecutionExceptionHandler {
    private boolean verbose;

    /** Whether to print stack traces. */
    void verbose(boolean on) {
        verbose = on;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        PrintWriter errors = command.getErr();
        errors.println("adamp: " + oneLine(exception));
        if (verbose) {
            exception.printStackTrace(errors);
        }
        errors.flush();
        return exception instanceof ExperimentException failure
                ? failure.exitCode().status()
                : ExitCode.CHECK_FAILED.status();
    }

    private static String oneLine(Exception exception) {
        if (exception instanceof ExperimentException) {
            return exception.getMessage().lines().findFirst().orElse("failed");
        }
        return "a mistake of this program: "
                + exception.toString().lines().findFirst().orElse("?")
                + "; run again with --verbose and report what it prints";
    }
}
