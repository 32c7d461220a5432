package adamp.properties.report.words;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Divergence;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Tally;
import adamp.properties.report.certificate.UnexpectedPass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a certificate says, in sentences that all reports share. */
public final class Sentences {
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
        return "Passes against the waiver " + pass.waiver() + reason + ": take it out";
    }

    /** A quantity of a step, for people: {@code first-moment} is the first moment. */
    public static String quantity(String name) {
        return name.replace('-', ' ');
    }

    /** With a capital at its head. */
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Which cases they were. */
    public static String suite(Certificate certificate) {
        return "Suite " + certificate.suite().version() + ", " + certificate.suite().size() + ", seed "
                + certificate.suite().seed() + ": "
                + Figures.count(certificate.tally().cases(), "case") + ", "
                + Figures.count(certificate.steps(), "step") + ", "
                + Figures.seconds(certificate.seconds());
    }

    /** The worst errors, quantity by quantity; empty if there are none. */
    public static String worst(Certificate certificate) {
        return certificate.worst().stream()
                .map(each -> quantity(each.quantity()) + (each.projected() ? " (projected) " : " ") + Figures.ratio(each.ratio()))
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

    /** What explains the failures: a sentence each; one that says so where numbers went wrong and nothing is known. */
    public static List<String> explanations(Diagnosis diagnosis) {
        if (diagnosis.explanations().isEmpty()) {
            return diagnosis.first().isEmpty() ? List.of() : List.of("No known defect or convention explains it.");
        }
        List<String> sentences = new ArrayList<>();
        for (Explanation each : diagnosis.explanations()) {
            String before = sentences.isEmpty() ? "Behaves as " : "Or as ";
            sentences.add(before + explanation(each) + ": " + each.what());
        }
        return sentences;
    }

    /** The first quantity that goes wrong. */
    public static String divergence(Divergence first) {
        String what = first.what().isEmpty() ? "" : "; " + first.what();
        return String.format(
                        Locale.ROOT,
                        "First to go wrong: %s, in step %d, tensor %d, element %d: expected %s, reported %s",
                        first.quantity(),
                        first.step(),
                        first.tensor(),
                        first.index(),
                        Figures.decimal(first.expected()),
                        Figures.decimal(first.reported()))
                + what;
    }
}
