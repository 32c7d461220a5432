package adamp.experiments.cli;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.optimizer.gpu.GpuException;
import java.io.PrintWriter;
import java.util.Optional;
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
        return report(exception, command.getErr());
    }

    /** Prints it and says how the command ends. */
    int report(Throwable failure, PrintWriter errors) {
        errors.println("adamp: " + oneLine(failure));
        if (verbose) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        return exitCode(failure).status();
    }

    private static ExitCode exitCode(Throwable failure) {
        if (failure instanceof ExperimentException known) {
            return known.exitCode();
        }
        return failure instanceof OutOfMemoryError || gpuTrouble(failure).isPresent()
                ? ExitCode.FILE
                : ExitCode.CHECK_FAILED;
    }

    /** What a device refused, in one line, at once or in the middle of a step. */
    private static Optional<String> gpuTrouble(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof GpuException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(Throwable::getMessage);
    }

    private static String oneLine(Throwable failure) {
        if (failure instanceof ExperimentException) {
            return failure.getMessage().lines().findFirst().orElse("failed");
        }
        Optional<String> gpuTrouble = gpuTrouble(failure);
        if (gpuTrouble.isPresent()) {
            return gpuTrouble.get();
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; ask for less, or give Java more: JDK_JAVA_OPTIONS=-Xmx4g";
        }
        return "a mistake of this program: "
                + failure.toString().lines().findFirst().orElse("?")
                + "; run again with --verbose and report what it prints";
    }
}
