package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Flag;
import adamp.properties.report.certificate.Tally;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.words.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Certificates as a Markdown table, a row each: whether it is certified, and if not, why. */
final class MarkdownTable {
    private static final List<String> HEADERS = List.of(
            "verdict", "port", "algorithm", "convention", "cases failed", "worst error / bound", "bugs of its own");

    /** Families that are named where nothing explains the failures. */
    private static final int FAMILIES = 3;

    private MarkdownTable() {}

    static String of(List<Certificate> certificates) {
        return Markdown.table(
                HEADERS,
                certificates.stream().sorted(ORDER).map(MarkdownTable::cells).toList());
    }

    /** By what a reader looks for; the rest makes the order the same however the files are named. */
    private static final Comparator<Certificate> ORDER = Comparator.comparing(
                    Certificate::port, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Certificate::port)
            .thenComparing(Certificate::version)
            .thenComparing(Certificate::algorithm)
            .thenComparing(Certificate::numbers)
            .thenComparing(certificate -> certificate.convention().name())
            .thenComparing(certificate -> certificate.suite().seed())
            .thenComparing(Certificate::date);

    private static List<String> cells(Certificate certificate) {
        return List.of(
                verdict(certificate),
                Markdown.escaped(certificate.portAndVersion()),
                Markdown.escaped(certificate.algorithm() + ", " + certificate.numbers()),
                Markdown.escaped(certificate.convention().name()),
                failed(certificate.tally()),
                Sentences.worstRatio(certificate),
                bugs(certificate));
    }

    private static String verdict(Certificate certificate) {
        String words = certificate.verdict().words();
        return certificate.verdict() == Verdict.CERTIFIED ? words : "**" + words + "**";
    }

    private static String failed(Tally tally) {
        String waived = tally.waived() > 0 ? " and " + tally.waived() + " waived" : "";
        return tally.cases() == 0 ? "" : tally.unwaived() + " of " + tally.run() + waived;
    }

    /** What explains the failures, or how the port broke off; and what its convention has that no preset near it has. */
    private static String bugs(Certificate certificate) {
        String own = own(certificate);
        String carried = own.isEmpty() ? "" : "in its convention " + own;
        String failing = failing(certificate);
        return failing.isEmpty() || carried.isEmpty() ? failing + carried : failing + "; " + carried;
    }

    private static String failing(Certificate certificate) {
        if (certificate.verdict() == Verdict.BROKE_OFF) {
            return certificate.failures().stream()
                    .flatMap(failure -> failure.fault().stream())
                    .distinct()
                    .map(Markdown::escaped)
                    .collect(Collectors.joining(", "));
        }
        List<String> bugs = certificate.bugs();
        if (certificate.explanation().isEmpty() || !bugs.isEmpty()) {
            return Markdown.codes(bugs);
        }
        return "none known" + families(certificate);
    }

    private static String families(Certificate certificate) {
        List<String> failed = certificate.flags().stream()
                .filter(flag -> flag.tally().unwaived() > 0)
                .map(Flag::name)
                .toList();
        if (failed.isEmpty()) {
            return "";
        }
        int more = failed.size() - FAMILIES;
        String first = Markdown.codes(failed.subList(0, Math.min(FAMILIES, failed.size())));
        return ": fails " + first + (more > 0 ? " and " + more + " families more" : "");
    }

    /** The convention's own defects, but for axes on which the port was found to follow another value. */
    private static String own(Certificate certificate) {
        Set<Optional<String>> others = certificate.explanation().map(Diagnosis::explanations).orElse(List.of()).stream()
                .map(Explanation::axis)
                .filter(Optional::isPresent)
                .collect(Collectors.toSet());
        return Markdown.codes(certificate.quirks().stream()
                .filter(quirk -> quirk.own() && !others.contains(quirk.axis()))
                .map(Explanation::name)
                .toList());
    }
}
