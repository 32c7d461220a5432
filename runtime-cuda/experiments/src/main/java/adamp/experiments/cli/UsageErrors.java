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
        String what = exception.getMessage().lines().findFirst().orElse("bad usage");
        command.getErr()
                .println("adamp: " + what + hint(exception, command) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
        command.getErr().flush();
        return ExitCode.USAGE.status();
    }

    private static String hint(ParameterException exception, CommandLine command) {
        if (!(exception instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        return Nearest.name(unmatched.getUnmatched().get(0), known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }
}
