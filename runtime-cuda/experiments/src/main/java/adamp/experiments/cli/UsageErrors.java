package adamp.experiments.cli;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints a mistake in the command line as one line, with the nearest name and where to read more. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr()
                .println("adamp: " + what(exception, command) + " See '"
                        + command.getCommandSpec().qualifiedName() + " --help'.");
        command.getErr().flush();
        return ExitCode.USAGE.status();
    }

    private static String what(ParameterException exception, CommandLine command) {
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String argument = unmatched.getUnmatched().get(0);
            String kind = argument.startsWith("-")
                    ? "option"
                    : command.getSubcommands().isEmpty() ? "argument" : "command";
            return "unknown " + kind + " '" + argument + "'"
                    + Nearest.name(argument, known(command))
                            .map(name -> "; did you mean '" + name + "'?")
                            .orElse(".");
        }
        return exception.getMessage().lines().findFirst().orElse("bad usage") + ".";
    }

    private static List<String> known(CommandLine command) {
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        return known;
    }
}
