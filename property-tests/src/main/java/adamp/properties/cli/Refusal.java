package adamp.properties.cli;

import adamp.properties.certify.Nearest;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Bad usage of a command, in one line. */
final class Refusal {
    private Refusal() {}

    /** Prints it, and says how the command ends. */
    static int print(String command, CommandLine.ParameterException refused) {
        CommandLine line = refused.getCommandLine();
        line.getErr()
                .println("adamp: " + command + ": " + what(refused, line) + " (see ./adamp " + command + " --help)");
        line.getErr().flush();
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String what(CommandLine.ParameterException refused, CommandLine line) {
        if (refused instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), line);
        }
        String said = refused.getMessage().lines().findFirst().orElse("bad usage");
        return said.replaceFirst("^Invalid value for option '([^']*)'( \\([^)]*\\))?: ", "$1: ")
                .replaceFirst("^cannot convert '([^']*)' to interface java.nio.file.Path.*", "'$1' is no path");
    }

    private static String unmatched(String given, CommandLine line) {
        if (!given.startsWith("-")) {
            return "'" + given + "' is one word too many";
        }
        // The dashes are alike in all and say nothing about what was meant.
        List<String> known = line.getCommandSpec().options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .map(name -> name.substring(2))
                .toList();
        return Nearest.to(given.replaceFirst("^-+", ""), known)
                .map(near -> "unknown option '" + given + "': did you mean '--" + near + "'?")
                .orElse("unknown option '" + given + "'");
    }
}
