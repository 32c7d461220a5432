package adamp.experiments.data.check;

/**
 * One thing that was looked at.
 *
 * @param fine whether it is as it should be
 * @param text what is there or, where it is not fine, what is missing and how to mend it, in one line
 */
public record CheckLine(boolean fine, String text) {
    static CheckLine fine(String text) {
        return new CheckLine(true, text);
    }

    static CheckLine wrong(String text) {
        return new CheckLine(false, text);
    }

    /** Whether a number is what it must be. */
    static CheckLine count(String what, long found, long wanted, String remedy) {
        return found == wanted
                ? fine(what + ": " + found)
                : wrong(what + ": " + found + " in place of " + wanted + "; " + remedy);
    }

    @Override
    public String toString() {
        return (fine ? "ok      " : "WRONG   ") + text;
    }
}
