package adamp.proofs.cli;

import adamp.proofs.progress.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows progress: a bar that is drawn over on a terminal, a line for each part elsewhere. */
final class ProgressPrinter implements Progress {
    private static final int WIDTH = 24;
    private static final int LONGEST = 50;

    private final PrintWriter output;
    private final boolean terminal;
    private int parts;
    private int done;

    ProgressPrinter(PrintWriter output, boolean terminal) {
        this.output = output;
        this.terminal = terminal;
    }

    @Override
    public synchronized void expect(int more) {
        parts += more;
    }

    @Override
    public synchronized void done(String part) {
        done++;
        parts = Math.max(parts, done);
        if (terminal) {
            int filled = WIDTH * done / parts;
            String shown = part.length() <= LONGEST ? part : part.substring(0, LONGEST - 1) + "…";
            output.printf(
                    Locale.ROOT,
                    "\r\u001b[K[%s%s] %d/%d %s",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    done,
                    parts,
                    shown);
        } else {
            output.printf(Locale.ROOT, "[%d/%d] %s%n", done, parts, part);
        }
        output.flush();
    }

    /** There is no more to come: what is printed next begins a line of its own. */
    synchronized void end() {
        if (terminal && done > 0) {
            output.print("\r\u001b[K");
            output.flush();
        }
    }
}
