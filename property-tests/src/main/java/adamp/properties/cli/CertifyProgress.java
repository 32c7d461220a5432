package adamp.properties.cli;

import adamp.properties.cases.Family;
import adamp.properties.certify.CaseResult;
import adamp.properties.certify.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how far a certification is: a line that is drawn over on a terminal, a line for each algorithm elsewhere. */
final class CertifyProgress implements Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOSECONDS = 50_000_000;

    private final PrintWriter output;
    private final boolean terminal;
    private final int columns;
    private String what = "";
    private int cases;
    private int done;
    private int failed;
    private long drawn;
    private boolean open;

    /** @param columns of the terminal: a longer line would be drawn beside itself instead of over */
    CertifyProgress(PrintWriter output, boolean terminal, int columns) {
        this.output = output;
        this.terminal = terminal;
        this.columns = columns;
    }

    static CertifyProgress on(PrintWriter output) {
        return new CertifyProgress(output, StandardError.isTerminal(), StandardError.columns());
    }

    @Override
    public synchronized void begin(String begun, int planned) {
        what = begun;
        cases = planned;
        done = 0;
        failed = 0;
        if (!terminal) {
            print(what + ": " + cases + " cases");
        }
    }

    @Override
    public synchronized void caseDone(CaseResult result) {
        done++;
        failed += result.failed() ? 1 : 0;
        if (terminal && System.nanoTime() - drawn > REDRAW_NANOSECONDS) {
            drawn = System.nanoTime();
            draw(result.id().flag().name());
        }
    }

    /** Elsewhere than on a terminal only failures are worth a line. */
    @Override
    public synchronized void flagDone(Family flag, int run, int failures) {
        if (!terminal && failures > 0) {
            print("  " + flag.name() + ": " + failures + " of " + run + " failed");
        }
    }

    @Override
    public synchronized void note(String note) {
        if (terminal) {
            drawOver(note);
        } else {
            print(note);
        }
    }

    /** What is printed next begins a line of its own: nothing is left of the one that was drawn over. */
    synchronized void end() {
        if (open) {
            output.print("\r\u001b[K");
            output.flush();
            open = false;
        }
    }

    private void print(String line) {
        output.println("certify: " + line);
        output.flush();
    }

    private void draw(String part) {
        int filled = cases == 0 ? WIDTH : WIDTH * done / cases;
        drawOver(String.format(
                Locale.ROOT,
                "[%s%s] %d/%d%s %s %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                cases,
                failed > 0 ? ", " + failed + " failed" : "",
                what,
                part));
    }

    private void drawOver(String line) {
        output.print("\r\u001b[K" + (line.length() < columns ? line : line.substring(0, columns - 1)));
        output.flush();
        open = true;
    }
}
