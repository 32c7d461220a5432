package adamp.proofs.coq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Coq file that asks what the statements of compiled files say and rest on. Assumptions are asked for before anything
 * is imported, so that each axiom comes with the name of its file; statements after their own file's imports, so that they
 * read as in the source. Of several files each has a module of its own, at whose end its imports are undone.
 */
final class QuestionFile {
    private static final int WIDTH = 100;

    private final Set<CoqFile> files;
    private final AxiomQuestions axioms;

    /** @param golden the files to ask about, and what is expected of each: see {@link AxiomQuestions} */
    QuestionFile(Map<CoqFile, List<Audited>> golden) {
        this.files = golden.keySet();
        this.axioms = AxiomQuestions.of(golden);
    }

    /** Every answer goes to a file of its own: 0.axioms.out, 1.axioms.out, ..., Momentum.0.text.out, ... */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Set Printing Width " + WIDTH + ".");
        files.forEach(file -> lines.add("From " + CoqBuild.ROOT + " Require " + file.name() + "."));
        lines.addAll(axioms.lines());
        for (CoqFile file : files) {
            String module = "Adamp_asked_" + file.name();
            boolean alone = files.size() == 1;
            if (!alone) {
                lines.add("Module " + module + ".");
            }
            lines.addAll(statements(file));
            if (!alone) {
                lines.add("End " + module + ".");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> statements(CoqFile file) {
        List<String> lines = new ArrayList<>(file.preamble());
        lines.add("From " + CoqBuild.ROOT + " Require Import " + file.name() + ".");
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            String question = declaration.isStatement() ? "Check @" : "Print ";
            lines.add("Redirect \"" + text(file, i) + "\" " + question + file.qualified(declaration) + ".");
        }
        return lines;
    }

    private static String text(CoqFile file, int declaration) {
        return file.name() + "." + declaration + ".text";
    }

    /**
     * What Coq answers, by file; without those whose subjects were asked together and do not rest on what was expected.
     *
     * @param log the file that receives what Coq says beside the answers
     * @throws IOException in one line, where Coq cannot be run or refuses a question
     */
    Map<CoqFile, List<Audited>> ask(Coq coq, WorkFolder work, Programs programs, Path log) throws IOException {
        Path folder = Files.createTempDirectory(work.audit(), "asked-");
        try {
            Files.writeString(folder.resolve("Questions.v"), text());
            List<String> command =
                    List.of(coq.coqc().toString(), "-q", "-R", work.build().toString(), CoqBuild.ROOT, "Questions.v");
            Programs.Ended ended = programs.run(command, folder, log);
            if (ended.status() != 0) {
                throw new IOException(CoqMessage.of("Questions.v", ended.status(), ended.said())
                        .what());
            }
            Map<AxiomQuestions.Subject, List<String>> found = axioms.answers(folder);
            Map<CoqFile, List<Audited>> answers = new LinkedHashMap<>();
            for (CoqFile file : files) {
                if (found.keySet().containsAll(AxiomQuestions.subjects(file))) {
                    answers.put(file, entries(file, folder, found));
                }
            }
            return answers;
        } finally {
            Folders.delete(folder);
        }
    }

    private static List<Audited> entries(CoqFile file, Path folder, Map<AxiomQuestions.Subject, List<String>> axioms)
            throws IOException {
        List<Audited> entries = new ArrayList<>();
        for (int i = 0; i < file.declarations().size(); i++) {
            Declaration declaration = file.declarations().get(i);
            byte[] said = Files.readAllBytes(folder.resolve(text(file, i) + ".out"));
            String text = new String(said, StandardCharsets.UTF_8).stripTrailing();
            entries.add(new Audited(
                    declaration.keyword(),
                    declaration.name(),
                    declaration.isStatement() ? statement(text) : text,
                    declaration.isTheorem()
                            ? axioms.get(new AxiomQuestions.Subject(file.name(), declaration.name()))
                            : List.of()));
        }
        List<String> examples = axioms.get(new AxiomQuestions.Subject(file.name(), Audited.EXAMPLES));
        if (examples != null) {
            entries.add(new Audited(Audited.EXAMPLES, file.name(), "", examples));
        }
        return entries;
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
