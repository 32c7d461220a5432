package adamp.properties.report.words;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Divergence;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Failure;
import adamp.properties.report.certificate.Tally;
import adamp.properties.report.certificate.UnexpectedPass;
import adamp.properties.report.certificate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a certificate says, in sentences that all reports share. */
public final class Sentences {
    /** Where the search came to nothing. */
    public static final String NONE_KNOWN = "No known defect or convention explains it.";

    private static final int SHORT = 160;
    private static final int LONG = 600;

    private Sentences() {}

    /** Which port, as what. */
    public static String subject(Certificate certificate) {
        return certificate.portAndVersion() + ": " + certificate.algorithm() + ", " + certificate.numbers()
                + ", convention " + convention(certificate);
    }

    /** The convention, and how it came to be this one. */
    public static String convention(Certificate certificate) {
        String origin = certificate.convention().origin();
        return certificate.convention().name() + (origin.isEmpty() ? "" : " (" + origin + ")");
    }

    /** The verdict with its figures. */
    public static String verdict(Certificate certificate) {
        return capitalised(certificate.verdict().words()) + ": " + figures(certificate);
    }

    /** How the cases ended. */
    public static String figures(Certificate certificate) {
        Tally tally = certificate.tally();
        List<String> parts = new ArrayList<>();
        String run = Figures.count(tally.run(), "case");
        parts.add(
                tally.unwaived() == 0
                        ? String.format(Locale.ROOT, "%,d of %s passed", tally.passed(), run)
                        : String.format(Locale.ROOT, "%,d of %s failed", tally.unwaived(), run));
        if (tally.declined() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d declined", tally.declined()));
        }
        if (tally.waived() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d failed as waived", tally.waived()));
        }
        if (tally.notRun() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d not run", tally.notRun()));
        }
        return String.join(", ", parts);
    }

    /** What is to be done about a waiver whose cases pass. */
    public static String unexpected(UnexpectedPass pass) {
        String reason = pass.reason().isEmpty() ? "" : " (" + pass.reason() + ")";
        return pass.waiver().startsWith("bug ")
                ? "No failure is explained by the waived " + pass.waiver() + reason
                        + ": take the waiver out, or see to the name"
                : "Passes against the waiver " + pass.waiver() + reason + ": take it out";
    }

    /** What was wrong, cut where there is much of it; the whole is in the page and in the certificate. */
    public static String brief(Failure failure) {
        String what = failure.what();
        if (what.length() <= SHORT) {
            return what;
        }
        int sentence = what.lastIndexOf("; ", SHORT);
        if (sentence < 0) { // a number and its bound belong together, and so does what a port said when it died
            sentence = what.indexOf("; ");
        }
        if (sentence > 0 && sentence < LONG) {
            return what.substring(0, sentence) + " ...";
        }
        int word = what.lastIndexOf(' ', LONG);
        return what.length() <= LONG ? what : what.substring(0, word > 0 ? word : LONG) + " ...";
    }

    /** The worst error over its bound: what passed, or at least what the failures show. */
    public static String worstRatio(Certificate certificate) {
        return certificate
                .failingRatio()
                .map(ratio -> ">= " + Figures.ratio(ratio))
                .or(() -> certificate.worstRatio().map(Figures::ratio))
                .orElse("");
    }

    /** A quantity of a step, for people: {@code first-moment} is the first moment. */
    public static String quantity(String name) {
        return name.replace('-', ' ');
    }

    /** Cases that were left out, else the decisions left open; empty where there are neither. */
    public static Optional<String> open(Tally tally) {
        if (tally.notRun() > 0) {
            return Optional.of(tally.notRun() + " not run");
        }
        if (tally.decisions() == 0) {
            return Optional.empty();
        }
        String share = tally.ambiguous() == 0 ? "" : " (" + Figures.percent(tally.openShare()) + ")";
        return Optional.of(tally.ambiguous() + " of " + tally.decisions() + share);
    }

    /** With a capital at its head. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Which cases they were. */
    public static String suite(Certificate certificate) {
        return "Suite " + certificate.suite().version() + ", "
                + certificate.suite().size() + ", seed "
                + certificate.suite().seed() + ": "
                + Figures.count(certificate.tally().cases(), "case") + ", "
                + Figures.count(certificate.steps(), "step") + ", "
                + Figures.seconds(certificate.seconds());
    }

    /** The worst errors, quantity by quantity; empty if there are none. */
    public static String worst(Certificate certificate) {
        return certificate.worst().stream()
                .map(each -> quantity(each.quantity())
                        + (each.projected() ? " (projected) " : " ")
                        + Figures.ratio(each.ratio()))
                .collect(Collectors.joining(", "));
    }

    /** By what name a port's behaviour is known. */
    public static String explanation(Explanation explanation) {
        String axis = explanation
                .axis()
                .map(name -> " (" + name + " = " + explanation.value().orElse("?") + ")")
                .orElse("");
        return explanation.name() + axis;
    }

    /** The names of defects, in a row. */
    public static String names(List<Explanation> explanations) {
        return explanations.stream().map(Explanation::name).distinct().collect(Collectors.joining(", "));
    }

    /** The failure to look at first: the one that broke off, where one did. */
    public static Optional<Failure> tellingFailure(Certificate certificate) {
        List<Failure> failures = certificate.unwaived();
        return failures.stream()
                .filter(failure -> certificate.verdict() == Verdict.BROKE_OFF
                        && failure.fault().isPresent())
                .findFirst()
                .or(() -> failures.stream().findFirst());
    }

    /** What explains the failures: a sentence each; one that says so where numbers went wrong and nothing is known. */
    public static List<String> explanations(Certificate certificate) {
        List<Explanation> known =
                certificate.explanation().map(Diagnosis::explanations).orElse(List.of());
        if (known.isEmpty()) {
            boolean searched = certificate.explanation().isPresent() && certificate.verdict() == Verdict.NOT_CERTIFIED;
            return searched ? List.of(NONE_KNOWN) : List.of();
        }
        List<String> sentences = new ArrayList<>();
        Diagnosis diagnosis = certificate.explanation().orElseThrow();
        for (int i = 0; i < known.size(); i++) {
            sentences.add(diagnosis.before(i) + explanation(known.get(i)) + ": "
                    + known.get(i).what());
        }
        diagnosis.rest().ifPresent(sentences::add);
        return sentences;
    }

    /** The first quantity that goes wrong. */
    public static String divergence(Divergence first) {
        String what = first.what().isEmpty() ? "" : "; " + first.what();
        String where = first.flag().isEmpty() ? "" : ", in a case of " + first.flag();
        return String.format(
                        Locale.ROOT,
                        "First to go wrong%s: %s, in step %d, tensor %d, element %d: expected %s, reported %s",
                        where,
                        first.quantity(),
                        first.step(),
                        first.tensor(),
                        first.index(),
                        Figures.decimal(first.expected()),
                        Figures.decimal(first.reported()))
                + what;
    }
}
