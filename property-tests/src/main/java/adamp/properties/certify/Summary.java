package adamp.properties.certify;

import adamp.properties.check.Finding;
import adamp.properties.diagnosis.Explanation;
import adamp.properties.port.PortFault;
import java.util.Locale;
import java.util.stream.Collectors;

/** A certification in few words. */
public final class Summary {
    private Summary() {}

    /** The line for a badge. */
    static String badge(Certification made) {
        Suite suite = made.suite();
        String where = "(" + suite.conventions() + ", " + Named.of(suite.precision())
                + (made.verdict() == Verdict.CERTIFIED ? ", suite " + suite.version() + ", " + suite.size() : "") + ")";
        int waived = made.counts().waived();
        String but = made.verdict() == Verdict.CERTIFIED && waived > 0 ? " but for " + waived + " waived cases" : "";
        return "adamp: " + suite.algorithm() + " " + made.verdict() + but + " " + where;
    }

    /** The verdict as a sentence, with what a reader has to know besides. */
    public static String sentence(Certification made) {
        Tally counts = made.counts();
        StringBuilder text = new StringBuilder(made.suite().algorithm() + ": " + made.verdict());
        switch (made.verdict()) {
            case CERTIFIED -> text.append(", ").append(counts.passed()).append(" cases passed");
            case NOT_CERTIFIED ->
                text.append(", ")
                        .append(counts.failed() - counts.waived())
                        .append(" of ")
                        .append(counts.cases() - counts.notRun())
                        .append(" cases failed");
            case BROKE_OFF -> text.append(": ").append(broken(made));
            case DECLINED ->
                text.append(", the port takes on none of the cases: ")
                        .append(made.declinedReasons().stream().findFirst().orElse("no case was run"));
        }
        if (made.verdict() != Verdict.DECLINED && counts.declined() > 0) {
            text.append(", ").append(counts.declined()).append(" declined");
        }
        if (counts.waived() > 0) {
            text.append(", ").append(counts.waived()).append(" failed as waived");
        }
        if (counts.notRun() > 0) {
            text.append(", ").append(counts.notRun()).append(" not run");
        }
        if (!made.unexpectedPasses().isEmpty()) {
            text.append("; passes unexpectedly, take the waiver out: ")
                    .append(made.unexpectedPasses().stream()
                            .map(Waiver::toString)
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    /** How the port broke off, each way by its name. */
    private static String broken(Certification made) {
        return made.results().stream()
                .filter(result -> result.broken().isPresent())
                .map(result -> name(result.broken().orElseThrow()) + " (" + result.id() + ": "
                        + what(result.finding().orElseThrow()) + ")")
                .limit(2)
                .collect(Collectors.joining("; "));
    }

    /** As certificates name it. */
    static String name(PortFault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in one line. */
    static String what(Finding finding) {
        String where = finding.step() < 0 ? "" : "step " + finding.step() + ", tensor " + finding.tensor() + ": ";
        return where + finding.what().lines().findFirst().orElse("");
    }

    /** The names that explain the failures. */
    public static String explained(Certification made) {
        if (made.diagnosis().isEmpty()) {
            return "";
        }
        String names = made.diagnosis().orElseThrow().explanations().stream()
                .map(Explanation::toString)
                .collect(Collectors.joining(" or "));
        return names.isEmpty() ? "none known explains it" : "behaves as " + names;
    }
}
