package adamp.proofs.finding;

/**
 * Something that keeps the checks from passing.
 *
 * @param place file and line, or file alone
 * @param what is wrong there, in one line
 */
public record Finding(String place, String what) {

    /** At a line of a file. */
    public static Finding at(String file, int line, String what) {
        return new Finding(file + ":" + line, what);
    }

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
