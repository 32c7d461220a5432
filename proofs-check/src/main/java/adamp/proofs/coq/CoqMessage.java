package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What coqc says when it fails, as one line: file, line, and the message without its layout. */
final class CoqMessage {
    private static final int LONGEST = 300;
    private static final Pattern ERROR = Pattern.compile(
            "File \"(?:\\./)?([^\"]*)\", line (\\d+), characters [^\\n]*\\n\\s*(?:Error:)?([^\\r]*)\\z");
    private static final Pattern LAST_PLACE = Pattern.compile("File \"[^\"]*\", line \\d+, characters");

    private static final Pattern LIBRARY = Pattern.compile(
            "Cannot find a physical path|bad version number|bad magic number|inconsistent assumptions over library");

    private CoqMessage() {}

    static Finding of(String file, int status, String said) {
        int start = lastPlace(said);
        Matcher error = ERROR.matcher(said.substring(start));
        if (error.find()) {
            return Finding.at(error.group(1), Integer.parseInt(error.group(2)), "Coq: " + explained(error.group(3)));
        }
        String what = said.isBlank() ? "it ended with status " + status : oneLine(said);
        return new Finding(file, "coqc failed: " + what);
    }

    /** Warnings come with places too; the error is the last. */
    private static int lastPlace(String said) {
        int start = 0;
        Matcher place = LAST_PLACE.matcher(said);
        while (place.find()) {
            start = place.start();
        }
        return start;
    }

    /** With the remedy where a library is not of this Coq, or is not there. */
    private static String explained(String message) {
        String line = oneLine(message);
        return LIBRARY.matcher(line).find()
                ? line + " (Coq and its libraries do not fit together: install them again from one place, as Debian's "
                        + CoqMissing.PACKAGES + ")"
                : line;
    }

    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
