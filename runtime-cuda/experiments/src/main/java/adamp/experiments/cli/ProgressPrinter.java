package adamp.experiments.cli;

import adamp.experiments.run.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows progress: a bar that is drawn over on a terminal, a line for each part elsewhere. */
final class ProgressPrinter implements Progress {
    private static final int WIDTH = 30;

    private final PrintWriter output;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private int parts;
    private int done;

    ProgressPrinter(PrintWriter output, boolean terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    static ProgressPrinter on(PrintWriter output) {
        return new ProgressPrinter(output, StandardError.isTerminal());
    }

    @Override
    public synchronized void start(int parts) {
        this.parts = parts;
        if (terminal) {
            draw("");
        }
    }

    @Override
    public synchronized void done(String part) {
        done++;
        if (terminal) {
            draw(part);
        } else {
            output.printf(Locale.ROOT, "[%d/%d] %s%n", done, parts, part);
        }
        output.flush();
    }

    /** There is no more to come: what is printed next begins a line of its own. */
    synchronized void end() {
        if (terminal && parts > 0) {
            output.println();
            output.flush();
        }
    }

    private void draw(String part) {
        int filled = WIDTH * done / parts;
        output.printf(
                Locale.ROOT,
                "\r\u001b[K[%s%s] %d/%d %s %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                parts,
                remaining(),
                part);
        output.flush();
    }

    private String remaining() {
        if (done == 0) {
            return "";
        }
        Duration left = Duration.ofNanos((System.nanoTime() - start) / done * (parts - done));
        return String.format(Locale.ROOT, "%d:%02d left", left.toMinutes(), left.toSecondsPart());
    }
}
