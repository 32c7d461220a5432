package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Plain;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.words.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates as a Markdown table, a row each. */
final class MarkdownTable {
    private static final List<String> HEADERS = List.of(
            "port", "version", "algorithm", "numbers", "convention", "verdict", "worst error / bound", "bugs by name");

    private MarkdownTable() {}

    static String of(List<Certificate> certificates) {
        String rule = HEADERS.stream().map(header -> "---").collect(Collectors.joining("|", "|", "|\n"));
        return row(HEADERS)
                + rule
                + certificates.stream()
                        .sorted(ORDER)
                        .map(certificate -> row(cells(certificate)))
                        .collect(Collectors.joining());
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
                escaped(certificate.port()),
                escaped(certificate.version()),
                escaped(certificate.algorithm()),
                escaped(certificate.numbers()),
                escaped(certificate.convention().name()),
                verdict(certificate),
                Sentences.worstRatio(certificate),
                bugs(certificate));
    }

    private static String verdict(Certificate certificate) {
        long waived = certificate.tally().waived();
        String but = certificate.verdict() == Verdict.CERTIFIED && waived > 0 ? ", " + waived + " cases waived" : "";
        return certificate.verdict() == Verdict.CERTIFIED
                ? "certified" + but
                : "**" + certificate.verdict().words() + "**";
    }

    /** What explains the failures, or how the port broke off, and what its convention carries. */
    private static String bugs(Certificate certificate) {
        if (certificate.verdict() == Verdict.BROKE_OFF) {
            return certificate.failures().stream()
                    .flatMap(failure -> failure.fault().stream())
                    .distinct()
                    .map(MarkdownTable::escaped)
                    .collect(Collectors.joining(", "));
        }
        List<Explanation> explanations =
                certificate.explanation().map(Diagnosis::explanations).orElse(List.of());
        String carried = carried(certificate, explanations);
        if (certificate.explanation().isEmpty()) {
            return carried;
        }
        String known = certificate.bugs().stream().map(MarkdownTable::code).collect(Collectors.joining(", "));
        return Stream.of(known.isEmpty() ? "none known" : known, carried)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The defects of the convention, but for axes on which the port was found to follow another value. */
    private static String carried(Certificate certificate, List<Explanation> explanations) {
        Set<Optional<String>> others =
                explanations.stream().map(Explanation::axis).collect(Collectors.toSet());
        String names = certificate.quirks().stream()
                .filter(quirk -> quirk.axis().isEmpty() || !others.contains(quirk.axis()))
                .map(quirk -> code(quirk.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + " (of the convention)";
    }

    private static String code(String name) {
        return "`" + Plain.ascii(name).replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Nothing in a cell may end it, start markup or look like a mark of a block. */
    private static String escaped(String text) {
        return Plain.ascii(text)
                .replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
