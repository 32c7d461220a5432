package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks Coq what the statements of compiled files say and rest on.
 *
 * <p>Loading the libraries takes Coq longer than answering. So all files are first asked about in one program. What it
 * says there counts where it is what the golden file holds, and the golden files are written from what it says of each
 * file alone. Where it says anything else, or refuses the questions, each file is asked about alone, and that counts: names
 * of one file cannot change how another one reads.
 */
final class Auditor {
    private static final String FORMAT = "4";

    private final Coq coq;
    private final WorkFolder work;
    private final Programs programs;
    private final Function<String, List<Audited>> golden;

    /** @param golden what is expected of a file by its name; nothing, to ask alone about each file and theorem */
    Auditor(Coq coq, WorkFolder work, Programs programs, Function<String, List<Audited>> golden) {
        this.coq = coq;
        this.work = work;
        this.programs = programs;
        this.golden = golden;
    }

    /** What Coq said of a file, or why it could not be asked. */
    record Audit(CoqFile file, List<Audited> entries, Optional<Finding> finding) {}

    /** @param heard of each file as soon as it is done */
    List<Audit> of(List<CoqBuild.Compiled> compiled, Executor jobs, Consumer<Audit> heard) {
        CompletableFuture<Map<CoqFile, List<Audited>>> together =
                CompletableFuture.supplyAsync(() -> together(compiled), jobs);
        List<CompletableFuture<Audit>> audits = compiled.stream()
                .map(each -> together.thenApplyAsync(
                        said -> {
                            Audit audit = audit(each, said.getOrDefault(each.file(), List.of()));
                            heard.accept(audit);
                            return audit;
                        },
                        jobs))
                .toList();
        return audits.stream().map(CompletableFuture::join).toList();
    }

    /** What is said of the files that have not been asked about before, where that is what is expected. */
    private Map<CoqFile, List<Audited>> together(List<CoqBuild.Compiled> compiled) {
        Map<CoqFile, List<Audited>> asked = new LinkedHashMap<>();
        try {
            for (CoqBuild.Compiled each : compiled) {
                List<Audited> expected = golden.apply(each.file().name());
                if (!expected.isEmpty() && kept(each, expected).read().isEmpty()) {
                    asked.put(each.file(), expected);
                }
            }
            if (asked.size() < 2) {
                return Map.of();
            }
            Map<CoqFile, List<Audited>> said =
                    new QuestionFile(asked).ask(coq, work, programs, work.said().resolve("together.audit"));
            said.entrySet()
                    .removeIf(each -> !GoldenText.of(each.getValue()).equals(GoldenText.of(asked.get(each.getKey()))));
            return said;
        } catch (IOException e) {
            return Map.of(); // Alone, each file shows whether the fault is its own.
        }
    }

    private Audit audit(CoqBuild.Compiled compiled, List<Audited> said) {
        CoqFile file = compiled.file();
        if (file.declarations().isEmpty()) {
            return new Audit(file, List.of(), Optional.empty());
        }
        List<Audited> expected = golden.apply(file.name());
        KeptAnswers answers = kept(compiled, expected);
        try {
            Optional<List<Audited>> before = answers.read();
            if (before.isPresent()) {
                return new Audit(file, before.get(), Optional.empty());
            }
            return new Audit(file, answers.write(said.isEmpty() ? alone(file, expected) : said), Optional.empty());
        } catch (IOException e) {
            work.refuseIfUnwritable(e);
            return new Audit(
                    file,
                    List.of(),
                    Optional.of(new Finding(file.name() + ".v", "cannot be audited: " + e.getMessage())));
        }
    }

    /** Theorem by theorem where they do not rest on what is expected of them together. */
    private List<Audited> alone(CoqFile file, List<Audited> expected) throws IOException {
        List<Audited> said = ask(file, expected);
        return said == null ? ask(file, List.of()) : said;
    }

    private List<Audited> ask(CoqFile file, List<Audited> expected) throws IOException {
        return new QuestionFile(Map.of(file, expected))
                .ask(coq, work, programs, work.said().resolve(file.name() + ".audit"))
                .get(file);
    }

    private KeptAnswers kept(CoqBuild.Compiled compiled, List<Audited> expected) {
        CoqFile file = compiled.file();
        String key = new Digest()
                .add(FORMAT)
                .add(coq.fingerprint())
                .add(compiled.digest())
                .add(new QuestionFile(Map.of(file, expected)).text())
                .hex();
        return new KeptAnswers(new Stamp(work.audit().resolve(file.name() + ".answers")), key);
    }
}
