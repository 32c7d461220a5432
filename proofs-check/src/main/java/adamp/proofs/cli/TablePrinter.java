package adamp.proofs.cli;

import adamp.proofs.coq.CoqMissing;
import adamp.proofs.prove.FileResult;
import adamp.proofs.prove.ProofVerdict;
import adamp.proofs.prove.ProofsRecord;
import adamp.proofs.prove.TheoremResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The record as a table: theorem, Coq, instances, time, and below these the paper's place, the axioms and the numeric
 * check. It fits a terminal of 80 columns.
 */
final class TablePrinter {
    private static final int WIDTH = 80;
    private static final String INDENT = "    ";

    private final ProofsRecord record;

    TablePrinter(ProofsRecord record) {
        this.record = record;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(row("theorem", "Coq", "instances", "s"));
        text.append(details("in the paper; axioms; numeric check"));
        for (FileResult file : record.files()) {
            text.append(String.format(Locale.ROOT, "%n%s (%s.v)%n", file.title(), file.file()));
            file.theorems().forEach(theorem -> text.append(row(theorem)));
        }
        text.append(String.format("%n"));
        record.findings()
                .forEach(finding -> text.append("FAILED  ").append(finding).append(System.lineSeparator()));
        record.coq().remarks().forEach(remark -> text.append(remark).append(System.lineSeparator()));
        summary().forEach(sentence -> text.append(sentence).append(System.lineSeparator()));
        return text.toString();
    }

    private static String row(TheoremResult theorem) {
        String axioms = theorem.axioms() == null ? "" : "; " + axioms(theorem.axioms());
        return row(
                        theorem.coq(),
                        theorem.proof().words(),
                        Integer.toString(theorem.instances()),
                        String.format(Locale.ROOT, "%.1f", theorem.seconds()))
                + details(theorem.paper() + axioms + "; " + checks(theorem));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-50s %-11s %9s %6s%n", cells);
    }

    /** Broken between words where it is longer than a line. */
    private static String details(String words) {
        StringBuilder text = new StringBuilder(INDENT);
        int length = INDENT.length();
        for (String word : words.split(" ", -1)) {
            if (length > INDENT.length() && length + 1 + word.length() > WIDTH) {
                text.append(System.lineSeparator()).append(INDENT);
                length = INDENT.length();
            }
            String space = length > INDENT.length() ? " " : "";
            text.append(space).append(word);
            length += space.length() + word.length();
        }
        return text.append(System.lineSeparator()).toString();
    }

    /** The axioms in a word each: those of the real numbers, functional extensionality, excluded middle. */
    private static String axioms(List<String> axioms) {
        return axioms.isEmpty()
                ? "no axioms"
                : axioms.stream().map(TablePrinter::word).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String word(String axiom) {
        return switch (axiom.substring(axiom.lastIndexOf('.') + 1)) {
            case "sig_forall_dec", "sig_not_dec" -> "reals";
            case "functional_extensionality_dep" -> "funext";
            case "classic" -> "classic";
            default -> axiom;
        };
    }

    /** The class of the properties, and how many there are. */
    private static String checks(TheoremResult theorem) {
        if (theorem.properties().isEmpty()) {
            return "NO CHECK";
        }
        String classes = theorem.properties().stream()
                .map(name -> name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.')))
                .distinct()
                .collect(Collectors.joining(" "));
        int count = theorem.properties().size();
        return (theorem.holds() ? "holds: " : "FAILS: ") + classes + (count > 1 ? " (" + count + ")" : "");
    }

    private List<String> summary() {
        long theorems = record.theorems().count();
        long proved = record.theorems()
                .filter(theorem -> theorem.proof() == ProofVerdict.PROVED)
                .count();
        long holding = record.theorems().filter(TheoremResult::holds).count();
        String coq = record.coq().skipped() == null
                ? String.format(
                        Locale.ROOT,
                        "%d of %d theorems proved with Coq %s%s; Coq and Java agree on %,d fractions of %,d trajectories.",
                        proved,
                        theorems,
                        record.coq().version(),
                        record.coq().coqchk() ? ", accepted by coqchk" : ", NOT accepted by coqchk",
                        record.trajectories().passed() ? record.trajectories().fractions() : 0,
                        record.trajectories().passed() ? record.trajectories().cases() : 0)
                : "The Coq part was skipped: " + record.coq().skipped() + ". Nothing is called proved here; all of it "
                        + "needs the packages " + CoqMissing.PACKAGES + ".";
        return List.of(
                coq,
                String.format(
                        Locale.ROOT,
                        "%d of %d theorems hold on exact instances: %,d instances of %d properties, seed %d.",
                        holding,
                        theorems,
                        record.instances(),
                        record.properties().size(),
                        record.seed()),
                String.format(Locale.ROOT, "%s in %.0f s.", record.verdict().words(), record.seconds()));
    }
}
