package adamp.experiments.report.results;

import java.nio.file.Path;

/** Results that cannot be read or a report that cannot be written: one line for the user, what, where and how to mend. */
public final class ResultsException extends RuntimeException {

    public ResultsException(String message) {
        super(message.lines()
                .map(String::strip)
                .reduce((left, right) -> left + " " + right)
                .orElse("no results"));
    }

    /** {@code file: what is wrong; remedy}. */
    public static ResultsException in(Path file, String fault, String remedy) {
        return new ResultsException(file + ": " + fault + "; " + remedy);
    }
}
