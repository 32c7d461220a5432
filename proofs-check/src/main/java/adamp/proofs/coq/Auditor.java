package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks Coq what the statements of a compiled file say and rest on. Assumptions are asked for before anything is
 * imported, so that each axiom comes with the name of its file; statements after the file's own imports, so that they
 * read as in the source.
 */
final class Auditor {
    private static final int WIDTH = 100;
    private static final String FORMAT = "2";
    private static final String EXAMPLES = "examples.axioms";

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

    Audit of(CoqBuild.Compiled compiled) {
        CoqFile file = compiled.file();
        if (file.declarations().isEmpty()) {
            return new Audit(file, List.of(), Optional.empty());
        }
        String questions = questions(file);
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
                Optional<Finding> failure = ask(file, questions, answers);
                if (failure.isPresent()) {
                    return new Audit(file, List.of(), failure);
                }
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

    /** A Coq file whose every answer goes to a file of its own: 0.axioms.out, 0.text.out, 1.axioms.out, ... */
    private static String questions(CoqFile file) {
        List<String> lines = new ArrayList<>();
        lines.add("Set Printing Width " + WIDTH + ".");
        lines.add("From " + CoqBuild.ROOT + " Require " + file.name() + ".");
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            if (declaration.isTheorem()) {
                lines.add("Redirect \"" + i + ".axioms\" Print Assumptions " + qualified(file, declaration) + ".");
            }
        }
        List<String> examples = examples(file);
        if (!examples.isEmpty()) {
            lines.add("Definition adamp_all_examples := (" + String.join(", ", examples) + ").");
            lines.add("Redirect \"" + EXAMPLES + "\" Print Assumptions adamp_all_examples.");
        }
        lines.addAll(file.preamble());
        lines.add("From " + CoqBuild.ROOT + " Require Import " + file.name() + ".");
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            String question = declaration.isStatement() ? "Check @" : "Print ";
            lines.add("Redirect \"" + i + ".text\" " + question + qualified(file, declaration) + ".");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> examples(CoqFile file) {
        return file.declarations().stream()
                .filter(Declaration::isExample)
                .map(example -> "@" + qualified(file, example))
                .toList();
    }

    private static String qualified(CoqFile file, Declaration declaration) {
        return CoqBuild.ROOT + "." + file.name() + "." + declaration.name();
    }

    private Optional<Finding> ask(CoqFile file, String questions, Path answers) throws IOException {
        Path folder = Files.createTempDirectory(work.audit(), file.name() + "-");
        try {
            Files.writeString(folder.resolve("Questions.v"), questions);
            List<String> command =
                    List.of(coq.coqc().toString(), "-q", "-R", work.build().toString(), CoqBuild.ROOT, "Questions.v");
            Programs.Ended ended = programs.run(command, folder, work.said().resolve(file.name() + ".audit"));
            if (ended.status() != 0) {
                Finding found = CoqMessage.of("Questions.v", ended.status(), ended.said());
                return Optional.of(new Finding(file.name() + ".v", "cannot be audited: " + found.what()));
            }
            List<Audited> entries = new ArrayList<>();
            for (int i = 0; i < file.declarations().size(); i++) {
                entries.add(answer(file.declarations().get(i), folder, i));
            }
            if (!examples(file).isEmpty()) {
                List<String> axioms = axioms(folder.resolve(EXAMPLES + ".out"), "the examples");
                entries.add(new Audited(Audited.EXAMPLES, file.name(), "", axioms));
            }
            Files.writeString(answers, GoldenText.of(entries));
            return Optional.empty();
        } finally {
            Folders.delete(folder);
        }
    }

    private static Audited answer(Declaration declaration, Path folder, int i) throws IOException {
        String text = said(folder.resolve(i + ".text.out"));
        if (!declaration.isStatement()) {
            return new Audited(declaration.keyword(), declaration.name(), text, List.of());
        }
        List<String> axioms =
                declaration.isTheorem() ? axioms(folder.resolve(i + ".axioms.out"), declaration.name()) : List.of();
        return new Audited(declaration.keyword(), declaration.name(), statement(text), axioms);
    }

    private static List<String> axioms(Path file, String name) throws IOException {
        return Axioms.in(said(file)).orElseThrow(() -> new IOException("Coq does not say what " + name + " assumes"));
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
