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

/**
 * Asks what a file's theorems and examples rest on.
 *
 * <p>Coq walks through everything below a proof for each question, the real numbers included, which takes a second. So
 * theorems that rest on the same axioms by the golden file are asked together: where all of them together rest on
 * exactly these, none rests on more. Otherwise each is asked for itself. The examples are always asked together: only that
 * they rest on nothing that is not allowed matters.
 */
final class AxiomQuestions {
    private final List<Question> questions;

    /** @param expected what the names together should rest on; null where nothing is expected */
    private record Question(List<String> names, List<String> terms, List<String> expected) {}

    private AxiomQuestions(List<Question> questions) {
        this.questions = questions;
    }

    /** @param golden what the golden file holds; empty to ask every theorem for itself */
    static AxiomQuestions of(CoqFile file, List<Audited> golden) {
        List<Question> questions = new ArrayList<>();
        Map<List<String>, List<Declaration>> alike = new LinkedHashMap<>();
        for (Declaration theorem : file.theorems()) {
            Optional<List<String>> expected = golden.stream()
                    .filter(each -> each.hasAxioms() && each.name().equals(theorem.name()))
                    .map(Audited::axioms)
                    .findFirst();
            if (expected.isPresent()) {
                alike.computeIfAbsent(expected.get(), axioms -> new ArrayList<>())
                        .add(theorem);
            } else {
                questions.add(question(file, List.of(theorem), null));
            }
        }
        alike.forEach((axioms, theorems) -> questions.add(question(file, theorems, axioms)));
        List<Declaration> examples =
                file.declarations().stream().filter(Declaration::isExample).toList();
        if (!examples.isEmpty()) {
            List<String> terms = question(file, examples, null).terms();
            questions.add(new Question(List.of(Audited.EXAMPLES), terms, null));
        }
        return new AxiomQuestions(questions);
    }

    private static Question question(CoqFile file, List<Declaration> asked, List<String> expected) {
        return new Question(
                asked.stream().map(Declaration::name).toList(),
                asked.stream().map(each -> "@" + Auditor.qualified(file, each)).toList(),
                expected);
    }

    /** The questions, for a file whose sources are required and not imported. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String asked = "adamp_asked_" + i;
            lines.add("Definition " + asked + " := ("
                    + String.join(", ", questions.get(i).terms()) + ").");
            lines.add("Redirect \"" + i + ".axioms\" Print Assumptions " + asked + ".");
        }
        return lines;
    }

    /**
     * The axioms by name, as Coq's answers in a folder have them.
     *
     * @return empty where theorems that were asked together do not rest on what was expected of them
     */
    Optional<Map<String, List<String>>> answers(Path folder) throws IOException {
        Map<String, List<String>> axioms = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String said = new String(Files.readAllBytes(folder.resolve(i + ".axioms.out")), StandardCharsets.UTF_8);
            List<String> found = Axioms.in(said.stripTrailing())
                    .orElseThrow(() -> new IOException("Coq does not say what " + question.names() + " assume"));
            if (question.names().size() > 1 && !found.equals(question.expected())) {
                return Optional.empty();
            }
            question.names().forEach(name -> axioms.put(name, found));
        }
        return Optional.of(axioms);
    }
}
