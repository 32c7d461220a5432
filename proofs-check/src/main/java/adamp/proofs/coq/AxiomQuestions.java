package adamp.proofs.coq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks what theorems and examples rest on.
 *
 * <p>Coq walks through everything below a proof for each question, the real numbers included, which takes a second. So
 * subjects that rest on the same axioms by the golden files are asked together: where all of them together rest on
 * exactly these, none rests on more. Otherwise their files are asked again, in the end every subject for itself.
 */
final class AxiomQuestions {
    private final List<Question> questions;

    /**
     * What is asked about.
     *
     * @param name of a theorem, or {@link Audited#EXAMPLES} for all of a file's examples: only that they rest on nothing
     *     that is not allowed matters, not which of them does
     */
    record Subject(String file, String name) {}

    /**
     * One walk.
     *
     * @param expected what the subjects together should rest on; null where nothing is expected
     */
    private record Question(List<Subject> subjects, List<String> terms, List<String> expected) {
        /** The terms bound one after another: a tuple would hold the statements of all that are before each. */
        String asked() {
            if (terms.size() == 1) {
                return terms.get(0);
            }
            StringBuilder bound = new StringBuilder();
            terms.forEach(term -> bound.append("let _ := ").append(term).append(" in "));
            return bound + "Set";
        }
    }

    private AxiomQuestions(List<Question> questions) {
        this.questions = questions;
    }

    /** @param golden the files, and what the golden file holds of each; empty to ask every subject for itself */
    static AxiomQuestions of(Map<CoqFile, List<Audited>> golden) {
        List<Question> questions = new ArrayList<>();
        Map<List<String>, Question> alike = new LinkedHashMap<>();
        golden.forEach((file, entries) -> terms(file).forEach((subject, terms) -> {
            Optional<List<String>> expected = entries.stream()
                    .filter(entry -> entry.hasAxioms() && subject(file, entry).equals(subject))
                    .map(Audited::axioms)
                    .findFirst();
            if (expected.isPresent()) {
                Question question = alike.computeIfAbsent(
                        expected.get(), axioms -> new Question(new ArrayList<>(), new ArrayList<>(), axioms));
                question.subjects().add(subject);
                question.terms().addAll(terms);
            } else {
                questions.add(new Question(List.of(subject), terms, null));
            }
        }));
        questions.addAll(alike.values());
        return new AxiomQuestions(questions);
    }

    /** What there is to ask about in a file. */
    static Set<Subject> subjects(CoqFile file) {
        return terms(file).keySet();
    }

    private static Subject subject(CoqFile file, Audited entry) {
        return new Subject(file.name(), entry.keyword().equals(Audited.EXAMPLES) ? Audited.EXAMPLES : entry.name());
    }

    private static Map<Subject, List<String>> terms(CoqFile file) {
        Map<Subject, List<String>> terms = new LinkedHashMap<>();
        for (Declaration declaration : file.declarations()) {
            if (declaration.isStatement()) {
                String name = declaration.isTheorem() ? declaration.name() : Audited.EXAMPLES;
                terms.computeIfAbsent(new Subject(file.name(), name), subject -> new ArrayList<>())
                        .add("@" + file.qualified(declaration));
            }
        }
        return terms;
    }

    /** The questions, where the files are required and nothing is imported. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String asked = "adamp_asked_" + i;
            lines.add("Definition " + asked + " := " + questions.get(i).asked() + ".");
            lines.add("Redirect \"" + i + ".axioms\" Print Assumptions " + asked + ".");
        }
        return lines;
    }

    /**
     * The axioms, as Coq's answers in a folder have them; without the subjects that were asked together and do not rest
     * on what was expected of them.
     */
    Map<Subject, List<String>> answers(Path folder) throws IOException {
        Map<Subject, List<String>> axioms = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String said = new String(Files.readAllBytes(folder.resolve(i + ".axioms.out")), StandardCharsets.UTF_8);
            List<String> found = Axioms.in(said.stripTrailing())
                    .orElseThrow(() -> new IOException("Coq does not say what " + question.subjects() + " assume"));
            if (question.subjects().size() == 1 || found.equals(question.expected())) {
                question.subjects().forEach(subject -> axioms.put(subject, found));
            }
        }
        return axioms;
    }
}
