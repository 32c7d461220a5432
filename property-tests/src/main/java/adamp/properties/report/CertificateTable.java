package adamp.properties.report;

import adamp.properties.report.certificate.Certificate;
import adamp.properties.report.certificate.Diagnosis;
import adamp.properties.report.certificate.Explanation;
import adamp.properties.report.certificate.Failure;
import adamp.properties.report.certificate.Flag;
import adamp.properties.report.certificate.Plain;
import adamp.properties.report.certificate.Tally;
import adamp.properties.report.certificate.Verdict;
import adamp.properties.report.words.Figures;
import adamp.properties.report.words.Sentences;
import adamp.properties.report.words.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One certificate on a terminal: a line for each flag, then the verdict and what explains it. */
final class CertificateTable {
    private static final String INDENT = "  ";

    private final Certificate certificate;
    private final Style style;
    private final Rows rows;
    private final List<String> lines = new ArrayList<>();

    CertificateTable(Certificate certificate, Style style, Rows rows) {
        this.certificate = certificate;
        this.style = style;
        this.rows = rows;
    }

    List<String> lines() {
        Wrapped.words(Sentences.subject(certificate), INDENT).forEach(line -> lines.add(style.strong(line)));
        lines.add("");
        flags();
        lines.add("");
        add(Sentences.suite(certificate));
        lines.add(INDENT + Plain.ascii(certificate.suite().digest()));
        if (!certificate.worst().isEmpty()) {
            add("Worst error of what passed, over its bound: " + Sentences.worst(certificate));
        }
        certificate.declinedReasons().forEach(reason -> add("Declined: " + reason));
        certificate.unexpectedPasses().forEach(pass -> add(Sentences.unexpected(pass)));
        verdict();
        diagnosis();
        Sentences.tellingFailure(certificate).ifPresent(this::firstFailure);
        if (!certificate.quirks().isEmpty()) {
            add("Oddities that " + certificate.convention().name() + " itself has, and no fault here: "
                    + Sentences.names(certificate.quirks()));
        }
        return lines;
    }

    private void add(String sentence) {
        lines.addAll(Wrapped.words(sentence, INDENT));
    }

    private void flags() {
        if (certificate.flags().isEmpty()) {
            lines.add("  no case was run");
            return;
        }
        lines.add(row(" ", "flag", "cases", "passed", "failed", "declined", "waived", "open decisions"));
        certificate.flags().stream().filter(rows::show).forEach(flag -> lines.add(row(flag)));
        lines.add(row(" ", "all", certificate.tally()));
        long hidden =
                certificate.flags().stream().filter(flag -> !rows.show(flag)).count();
        if (hidden > 0) {
            lines.add("  (" + Figures.count(hidden, "flag") + " without a failure: --verbose lists "
                    + (hidden == 1 ? "it)" : "them)"));
        }
    }

    private String row(Flag flag) {
        boolean failed = flag.tally().unwaived() > 0;
        String row = row(failed ? "!" : " ", Plain.ascii(flag.name()), flag.tally());
        return failed ? style.bad(row) : row;
    }

    private static String row(String mark, String name, Tally tally) {
        return row(
                mark,
                name,
                Long.toString(tally.cases()),
                orDash(tally.passed()),
                orDash(tally.unwaived()),
                orDash(tally.declined()),
                orDash(tally.waived()),
                Sentences.open(tally).orElse("-"));
    }

    private static String orDash(long count) {
        return count == 0 ? "-" : Long.toString(count);
    }

    private static String row(String mark, String... cells) {
        return String.format(Locale.ROOT, mark + " %-22s %6s %6s %6s %8s %6s %18s", (Object[]) cells);
    }

    private void verdict() {
        boolean good = certificate.verdict() == Verdict.CERTIFIED;
        for (String line : Wrapped.words(Sentences.verdict(certificate), INDENT)) {
            lines.add(good ? style.good(line) : style.bad(line));
        }
    }

    private void firstFailure(Failure failure) {
        add((failure.fault().isPresent() ? "Broke off in " : "First failure: ") + failure.id() + ": "
                + Sentences.brief(failure));
        if (!failure.replay().isEmpty()) {
            lines.add("Run it again with");
            lines.addAll(Wrapped.command(failure.replay(), INDENT));
        }
        if (!failure.test().isEmpty() && rows == Rows.TELLING) {
            add("As a test to paste, made small: --verbose prints it, --out DIR puts it in report.html");
        }
    }

    private void diagnosis() {
        List<Explanation> known =
                certificate.explanation().map(Diagnosis::explanations).orElse(List.of());
        List<String> sentences = Sentences.explanations(certificate);
        for (int i = 0; i < sentences.size(); i++) {
            add(sentences.get(i));
            if (i < known.size()) {
                addPart("what it does: ", known.get(i).effect());
                addPart("seen: ", known.get(i).seen());
            }
        }
        certificate.explanation().flatMap(Diagnosis::first).ifPresent(first -> add(Sentences.divergence(first)));
    }

    private void addPart(String name, String text) {
        if (!text.isEmpty()) {
            lines.addAll(Wrapped.words(INDENT, name + text, INDENT + INDENT));
        }
    }
}
