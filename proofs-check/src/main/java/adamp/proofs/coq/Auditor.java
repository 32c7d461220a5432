package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Coq what the statements of a compiled file say and rest on. Assumptions are asked for before anything is
 * imported, so that each axiom comes with the name of its file; statements after the file's own imports, so that they
 * read as in the source.
 */
final class Auditor {
    private static final int WIDTH = 100;
    private static final String FORMAT = "3";

    private final Coq coq;
    private final WorkFolder work;
    private final Programs programs;

    Auditor(Coq coq, WorkFolder work, Programs programs) {
        this.coq = coq;
        this.work = work;
        this.programs = programs;
    }

    /** What Coq said of a file, or why it could not be asked. */
    record Audit(CoqFile file, List<Audited> entries, Optional<Finding> finding) {}

    /** @param golden what the golden file holds of it; empty to ask what every theorem rests on for itself */
    Audit of(CoqBuild.Compiled compiled, List<Audited> golden) {
        CoqFile file = compiled.file();
        if (file.declarations().isEmpty()) {
            return new Audit(file, List.of(), Optional.empty());
        }
        AxiomQuestions axioms = AxiomQuestions.of(file, golden);
        String questions = questions(file, axioms);
        String key = new Digest()
                .add(FORMAT)
                .add(coq.fingerprint())
                .add(compiled.digest())
                .add(questions)
                .hex();
        Path answers = work.audit().resolve(file.name() + ".answers");
        Stamp stamp = new Stamp(answers);
        try {
            if (stamp.whole(key) == null) {
                stamp.remove();
                Optional<List<Audited>> entries = ask(file, questions, axioms);
                if (entries.isEmpty()) {
                    return of(compiled, List.of());
                }
                Files.writeString(answers, GoldenText.of(entries.get()));
                stamp.write(key);
            }
            return new Audit(file, GoldenText.parse(Files.readString(answers)), Optional.empty());
        } catch (IOException e) {
            return failed(file, e.getMessage());
        }
    }

    private static Audit failed(CoqFile file, String why) {
        return new Audit(file, List.of(), Optional.of(new Finding(file.name() + ".v", "cannot be audited: " + why)));
    }

    /** A Coq file whose every answer goes to a file of its own: 0.axioms.out, 1.axioms.out, ..., 0.text.out, ... */
    private static String questions(CoqFile file, AxiomQuestions axioms) {
        List<String> lines = new ArrayList<>();
        lines.add("Set Printing Width " + WIDTH + ".");
        lines.add("From " + CoqBuild.ROOT + " Require " + file.name() + ".");
        lines.addAll(axioms.lines());
        lines.addAll(file.preamble());
        lines.add("From " + CoqBuild.ROOT + " Require Import " + file.name() + ".");
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            String question = declaration.isStatement() ? "Check @" : "Print ";
            lines.add("Redirect \"" + i + ".text\" " + question + qualified(file, declaration) + ".");
        }
        return String.join("\n", lines) + "\n";
    }

    static String qualified(CoqFile file, Declaration declaration) {
        return CoqBuild.ROOT + "." + file.name() + "." + declaration.name();
    }

    /** What Coq answers; empty where the theorems do not rest on what was expected of them together. */
    private Optional<List<Audited>> ask(CoqFile file, String questions, AxiomQuestions axioms) throws IOException {
        Path folder = Files.createTempDirectory(work.audit(), file.name() + "-");
        try {
            Files.writeString(folder.resolve("Questions.v"), questions);
            List<String> command =
                    List.of(coq.coqc().toString(), "-q", "-R", work.build().toString(), CoqBuild.ROOT, "Questions.v");
            Programs.Ended ended = programs.run(command, folder, work.said().resolve(file.name() + ".audit"));
            if (ended.status() != 0) {
                throw new IOException(CoqMessage.of("Questions.v", ended.status(), ended.said())
                        .what());
            }
            Optional<Map<String, List<String>>> found = axioms.answers(folder);
            return found.isEmpty() ? Optional.empty() : Optional.of(entries(file, folder, found.get()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Audited> entries(CoqFile file, Path folder, Map<String, List<String>> axioms)
            throws IOException {
        List<Audited> entries = new ArrayList<>();
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            String said = said(folder.resolve(i + ".text.out"));
            entries.add(new Audited(
                    declaration.keyword(),
                    declaration.name(),
                    declaration.isStatement() ? statement(said) : said,
                    declaration.isTheorem() ? axioms.get(declaration.name()) : List.of()));
        }
        if (axioms.containsKey(Audited.EXAMPLES)) {
            entries.add(new Audited(Audited.EXAMPLES, file.name(), "", axioms.get(Audited.EXAMPLES)));
        }
        return entries;
    }

    private static String said(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).stripTrailing();
    }

    /** Without the name and colon that Coq puts before the type, and the indentation that these bring. */
    private static String statement(String checked) {
        String mark = "\n     : ";
        int colon = checked.indexOf(mark);
        return colon < 0
                ? checked
                : checked.substring(colon + mark.length()).replace("\n" + " ".repeat(mark.length() - 1), "\n");
    }
}
