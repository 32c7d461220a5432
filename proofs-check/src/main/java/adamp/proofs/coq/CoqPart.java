package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import adamp.proofs.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that is checked with Coq, in its order: bans, compilation, audit, golden files, coqchk. */
public final class CoqPart {
    private final CoqSources sources;
    private final GoldenFolder golden;
    private final Path workFolder;
    private final String searchPath;
    private final Programs programs;

    /**
     * @param workFolder where compiled files are kept; made where it is not there
     * @param searchPath the folders in which Coq is looked for, as in the environment's PATH
     */
    public CoqPart(CoqSources sources, GoldenFolder golden, Path workFolder, String searchPath, Programs programs) {
        this.sources = sources;
        this.golden = golden;
        this.workFolder = workFolder;
        this.searchPath = searchPath;
        this.programs = programs;
    }

    /**
     * Checks.
     *
     * @param accept whether to write what Coq says into the golden files instead of comparing
     * @param meanwhile given the compiled sources, where all could be compiled, while coqchk, the longest job, still runs
     */
    public CoqReport run(Progress progress, boolean accept, Consumer<CompiledSources> meanwhile) {
        List<Finding> refused = sources.findings();
        if (!refused.isEmpty()) {
            return CoqReport.refused(refused);
        }
        try (WorkFolder work = WorkFolder.open(workFolder)) {
            Set<String> roots = sources.files().stream()
                    .flatMap(file -> file.roots().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Coq coq = Coq.find(searchPath, roots, programs, work.said());
            work.copy(sources.files());
            return check(coq, work, progress, accept, meanwhile);
        } catch (CoqMissing missing) {
            return CoqReport.skipped(missing.getMessage());
        }
    }

    private CoqReport check(
            Coq coq, WorkFolder work, Progress progress, boolean accept, Consumer<CompiledSources> meanwhile) {
        Dependencies dependencies = Dependencies.of(coq, sources.files(), work, programs);
        if (!dependencies.findings().isEmpty()) {
            return report(coq, dependencies.findings(), List.of(), List.of(), false);
        }
        progress.expect(2 * sources.files().size() + 1);
        List<CoqBuild.Compiled> compiled =
                new CoqBuild(coq, work, programs, progress).run(sources.files(), dependencies);
        boolean complete = compiled.stream().allMatch(CoqBuild.Compiled::succeeded);
        ExecutorService jobs = Executors.newFixedThreadPool(CoqBuild.JOBS);
        List<Auditor.Audit> audits;
        List<Finding> refused;
        try {
            CompletableFuture<List<Finding>> checker = complete // first, for it is the longest job
                    ? CompletableFuture.supplyAsync(() -> coqchk(coq, work, compiled, progress), jobs)
                    : CompletableFuture.completedFuture(List.of());
            audits = audit(coq, work, compiled, progress, accept, jobs);
            if (complete) {
                meanwhile.accept(new CompiledSources(coq.coqc(), work.build(), programs));
            }
            refused = checker.join();
        } finally {
            jobs.shutdownNow();
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(CoqBuild.Compiled.findings(compiled));
        audits.forEach(each -> each.finding().ifPresent(findings::add));
        audits.forEach(each -> findings.addAll(disallowed(each)));
        boolean whole = findings.isEmpty();
        if (whole && accept) {
            golden.accept(audits);
        } else if (whole) {
            findings.addAll(golden.differences(audits));
        }
        findings.addAll(refused);
        return report(coq, findings, compiled, audits, complete && refused.isEmpty());
    }

    private List<Finding> coqchk(Coq coq, WorkFolder work, List<CoqBuild.Compiled> compiled, Progress progress) {
        List<Finding> refused = new Coqchk(coq, work, programs).check(compiled);
        progress.done("coqchk: " + (refused.isEmpty() ? "accepts all files" : "FAILS"));
        return refused;
    }

    private List<Auditor.Audit> audit(
            Coq coq,
            WorkFolder work,
            List<CoqBuild.Compiled> compiled,
            Progress progress,
            boolean accept,
            ExecutorService jobs) {
        Function<String, List<Audited>> expected = accept ? name -> List.of() : golden::read;
        return new Auditor(coq, work, programs, expected)
                .of(
                        compiled.stream().filter(CoqBuild.Compiled::succeeded).toList(),
                        jobs,
                        audit -> progress.done(audit.file().name() + ": "
                                + audit.entries().size() + " statements and definitions read"));
    }

    /** What a theorem may not rest on, whatever the golden files say. */
    private static List<Finding> disallowed(Auditor.Audit audit) {
        List<Finding> findings = new ArrayList<>();
        for (Audited entry : audit.entries()) {
            for (String axiom : entry.axioms()) {
                if (!Axioms.ALLOWED.containsKey(axiom)) {
                    findings.add(new Finding(
                            audit.file().name() + "." + entry.name(), "rests on " + axiom + ", which is not allowed"));
                }
            }
        }
        return findings;
    }

    private CoqReport report(
            Coq coq,
            List<Finding> findings,
            List<CoqBuild.Compiled> compiled,
            List<Auditor.Audit> audits,
            boolean checked) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        compiled.forEach(each -> seconds.put(each.file().name(), each.seconds()));
        Map<String, List<Audited>> audited = new LinkedHashMap<>();
        audits.forEach(each -> audited.put(each.file().name(), each.entries()));
        return new CoqReport(
                Optional.empty(),
                coq.version().text(),
                List.copyOf(findings),
                coq.remark().map(List::of).orElse(List.of()),
                seconds,
                audited,
                checked);
    }
}
