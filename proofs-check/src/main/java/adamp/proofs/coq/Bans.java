package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source may not hold, because it would let something count as proved that is not: unproved statements, axioms
 * by any of their names, and switches that turn off a check of Coq's kernel. Reads sentences in order, since variables
 * are axioms outside of a section alone.
 */
final class Bans {
    private static final String ASSUMES = "assumes a statement instead of proving it";
    private static final String LEAVES = "leaves a statement unproved";
    private static final String UNCHECKED = "turns off a check of Coq's kernel";
    private static final String ELSEWHERE = "brings in text or code from outside of the sources";

    /** Refused wherever they stand, also inside a tactic or a notation. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Admitted", LEAVES),
            Map.entry("admit", LEAVES),
            Map.entry("Admit", LEAVES),
            Map.entry("give_up", LEAVES),
            Map.entry("Axiom", ASSUMES),
            Map.entry("Axioms", ASSUMES),
            Map.entry("Conjecture", ASSUMES),
            Map.entry("Conjectures", ASSUMES),
            Map.entry("Parameter", ASSUMES),
            Map.entry("Parameters", ASSUMES),
            Map.entry("bypass_check", UNCHECKED));

    /** Refused as commands. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("Abort", LEAVES),
            Map.entry("Primitive", ASSUMES),
            Map.entry("Symbol", ASSUMES),
            Map.entry("Symbols", ASSUMES),
            Map.entry("Load", ELSEWHERE),
            Map.entry("Cd", ELSEWHERE),
            Map.entry("Drop", ELSEWHERE),
            Map.entry("Redirect", "writes a file"));

    /** Refused as the first two words of a command. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("Declare Module", ASSUMES),
            Map.entry("Declare Instance", ASSUMES),
            Map.entry("Declare ML", ELSEWHERE),
            Map.entry("Module Type", ASSUMES),
            Map.entry("Rewrite Rule", ASSUMES),
            Map.entry("Rewrite Rules", ASSUMES),
            Map.entry("Add LoadPath", ELSEWHERE),
            Map.entry("Add Rec", ELSEWHERE),
            Map.entry("Add ML", ELSEWHERE),
            Map.entry("Unset Guard", UNCHECKED),
            Map.entry("Unset Positivity", UNCHECKED),
            Map.entry("Unset Universe", UNCHECKED));

    private static final Set<String> VARIABLES = Set.of("Variable", "Variables", "Hypothesis", "Hypotheses", "Context");

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    /** What is open around a sentence: true for a section, false for a module. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private Bans(String file) {
        this.file = file;
    }

    static List<Finding> in(String file, CoqScanner.Scanned scanned) {
        Bans bans = new Bans(file);
        scanned.fault().ifPresent(fault -> bans.findings.add(Finding.at(file, scanned.faultLine(), fault)));
        scanned.sentences().forEach(bans::read);
        return List.copyOf(bans.findings);
    }

    private void read(Sentence sentence) {
        Optional<Finding> finding = banned(sentence);
        finding.ifPresent(findings::add);
        switch (sentence.command()) {
            case "Section" -> open.push(true);
            case "Module" -> openModule(sentence);
            case "End" -> open.poll();
            default -> {}
        }
    }

    private Optional<Finding> banned(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.names(WORDS.keySet())) {
                String last = token.text().substring(token.text().lastIndexOf('.') + 1);
                return found(token.line(), token.text(), WORDS.getOrDefault(last, ASSUMES));
            }
        }
        String command = sentence.command();
        String pair = command + " " + sentence.word(1);
        if (PAIRS.containsKey(pair)) {
            return found(sentence.line(), pair, PAIRS.get(pair));
        }
        if (COMMANDS.containsKey(command)) {
            return found(sentence.line(), command, COMMANDS.get(command));
        }
        if (VARIABLES.contains(command) && !open.contains(true)) {
            return found(sentence.line(), command + " outside of a Section", ASSUMES);
        }
        if (command.equals("Module") && sentence.tokens().stream().anyMatch(token -> token.is("("))) {
            return found(sentence.line(), "a Module with parameters", ASSUMES);
        }
        return Optional.empty();
    }

    /** {@code Module M := N} opens nothing. */
    private void openModule(Sentence sentence) {
        boolean alias = sentence.text().contains(":=");
        if (!alias) {
            open.push(false);
        }
    }

    private Optional<Finding> found(int line, String what, String why) {
        return Optional.of(Finding.at(file, line, "'" + what + "' is refused: it " + why));
    }
}
