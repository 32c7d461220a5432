package adamp.proofs.cli;

import adamp.proofs.error.ExitCode;
import adamp.proofs.error.ProofException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Prints a failure as one line, and its stack trace only where {@code --verbose} was given. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private boolean verbose;

    /** Whether to print stack traces. */
    void verbose(boolean on) {
        verbose = on;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult result) {
        return report(exception, command.getErr());
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        String what = exception.getMessage().lines().findFirst().orElse("bad usage");
        return report(
                ProofException.usage(
                        Character.toLowerCase(what.charAt(0)) + what.substring(1) + "; see ./adamp prove --help"),
                exception.getCommandLine().getErr());
    }

    int report(Throwable failure, PrintWriter errors) {
        errors.println("adamp: " + oneLine(failure));
        if (verbose) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        if (failure instanceof ProofException known) {
            return known.exitCode().status();
        }
        return (failure instanceof OutOfMemoryError ? ExitCode.FILE : ExitCode.CHECK_FAILED).status();
    }

    private static String oneLine(Throwable failure) {
        if (failure instanceof ProofException) {
            return failure.getMessage().lines().findFirst().orElse("failed");
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; give Java more: JDK_JAVA_OPTIONS=-Xmx4g";
        }
        return "a mistake of this program: "
                + failure.toString().lines().findFirst().orElse("?")
                + "; run again with --verbose and report what it prints";
    }
}
