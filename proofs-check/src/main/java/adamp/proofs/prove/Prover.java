package adamp.proofs.prove;

import adamp.proofs.coq.CompiledSources;
import adamp.proofs.coq.CoqPart;
import adamp.proofs.coq.CoqReport;
import adamp.proofs.coq.CoqSources;
import adamp.proofs.coq.GoldenFolder;
import adamp.proofs.coq.Programs;
import adamp.proofs.finding.Finding;
import adamp.proofs.instances.NumericPart;
import adamp.proofs.instances.PropertyOutcome;
import adamp.proofs.progress.Progress;
import adamp.proofs.registry.FileEntries;
import adamp.proofs.registry.Registry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs all parts: Coq in one thread, the properties in another, and then judges every theorem by both. */
public final class Prover {
    private final Programs programs;
    private final Trajectories trajectories;

    public Prover(Programs programs, Trajectories trajectories) {
        this.programs = programs;
        this.trajectories = trajectories;
    }

    /** Checks everything that is asked for. */
    public ProofsRecord run(Request request, Progress progress) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        CoqSources sources = CoqSources.read(request.checkout().sources());
        List<FileEntries> registry = Registry.read(request.checkout().registry());
        CompletableFuture<CoqSide> coqSide =
                CompletableFuture.supplyAsync(() -> coqSide(sources, request, progress), Prover::inThread);
        long numericStart = System.nanoTime();
        List<PropertyOutcome> outcomes = new NumericPart(NumericPart.PACKAGE, request.numeric()).run(progress);
        double numericSeconds = seconds(numericStart);
        CoqSide side = joined(coqSide);
        Judgement judgement = new Judgement(sources, registry, side.report(), outcomes);
        List<Finding> findings = new ArrayList<>(judgement.findings());
        side.compared().ifPresent(compared -> findings.addAll(compared.findings()));
        return new ProofsRecord(
                ProofsRecord.SCHEMA,
                request.command(),
                started.toString(),
                seconds(start),
                request.numeric().seed(),
                verdict(side.report(), findings),
                findings.stream().map(Finding::toString).toList(),
                CoqSummary.of(side.report()),
                numericSeconds,
                side.summary(),
                judgement.files(),
                outcomes.stream().map(PropertyResult::of).toList(),
                Environment.here());
    }

    /** What needs Coq: the proofs, and the trajectories where those were compiled. */
    private record CoqSide(CoqReport report, Optional<Trajectories.Compared> compared, double seconds) {
        TrajectorySummary summary() {
            return compared.map(each -> new TrajectorySummary(
                            each.cases(),
                            each.fractions(),
                            each.cases() > 0 && each.findings().isEmpty(),
                            seconds))
                    .orElse(new TrajectorySummary(0, 0, false, 0));
        }
    }

    private CoqSide coqSide(CoqSources sources, Request request, Progress progress) {
        if (request.numericOnly()) {
            return new CoqSide(CoqReport.skipped("left out by --numeric-only"), Optional.empty(), 0);
        }
        GoldenFolder golden = new GoldenFolder(request.checkout().golden());
        Runs runs = new Runs(request, progress);
        CoqReport report = new CoqPart(sources, golden, request.work(), request.searchPath(), programs)
                .run(progress, request.accept(), runs::compare);
        return new CoqSide(report, Optional.ofNullable(runs.compared), runs.seconds);
    }

    /** The trajectories, as soon as there is something to evaluate them with. */
    private final class Runs {
        private final Request request;
        private final Progress progress;
        private Trajectories.Compared compared;
        private double seconds;

        Runs(Request request, Progress progress) {
            this.request = request;
            this.progress = progress;
        }

        void compare(CompiledSources compiled) {
            long start = System.nanoTime();
            compared = trajectories.compare(
                    compiled, request.cases(), request.numeric().seed(), progress);
            seconds = Prover.seconds(start);
        }
    }

    private static ProofVerdict verdict(CoqReport report, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return ProofVerdict.FAILED;
        }
        return report.passed() ? ProofVerdict.PROVED : ProofVerdict.NOT_CHECKED;
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void inThread(Runnable task) {
        Thread thread = new Thread(task, "coq");
        thread.setDaemon(true);
        thread.start();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
