package adamp.experiments.cli;

import adamp.experiments.run.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed and how it ended. */
record Ran(int status, String output, String errors) {
    static Ran of(StopSignal stop, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int status = Main.commandLine(stop)
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        return new Ran(status, output.toString(), errors.toString());
    }
}
