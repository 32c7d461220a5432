package adamp.experiments.cli;

import adamp.experiments.bench.BenchCommand;
import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.run.Environment;
import adamp.experiments.run.StopSignal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program of this room: runs the paper's experiments. */
@Command(
        name = "adamp",
        mixinStandardHelpOptions = true,
        version = "adamp " + Environment.VERSION,
        description = "Runs the experiments of the AdamP paper.",
        subcommands = {
            ListCommand.class,
            DataCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            DoctorCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:success",
            "1:a measured figure lies outside its accepted range",
            "2:bad usage",
            "3:an input or output failed",
            "130:interrupted"
        })
public final class Main {
    private final Failures failures;

    private Main(Failures failures) {
        this.failures = failures;
    }

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print stack traces with errors.")
    void verbose(boolean on) {
        failures.verbose(on);
    }

    /** The command line, for tests and for {@link #main}. */
    public static CommandLine commandLine(StopSignal stop) {
        return commandLine(stop, new Failures());
    }

    private static CommandLine commandLine(StopSignal stop, Failures failures) {
        return new CommandLine(new Main(failures))
                .addSubcommand(new RunCommand(stop))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(failures);
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StopSignal stop = new StopSignal();
        Interruption interruption = Interruption.install(stop);
        int status = run(stop, arguments);
        interruption.finished();
        System.exit(status);
    }

    /** Whatever happens, this returns: the {@link Interruption} waits for it. */
    private static int run(StopSignal stop, String... arguments) {
        Failures failures = new Failures();
        PrintWriter errors = StandardError.open();
        try {
            int status = commandLine(stop, failures).setErr(errors).execute(arguments);
            if (System.out.checkError() && status == ExitCode.OK.status()) {
                throw ExperimentException.file(
                        "standard output cannot be written; give it a reader or a disk with room");
            }
            return status;
        } catch (Error | ExperimentException failure) {
            // Picocli hands exceptions to the handler, and errors such as of memory to us.
            return failures.report(failure, errors);
        }
    }
}
