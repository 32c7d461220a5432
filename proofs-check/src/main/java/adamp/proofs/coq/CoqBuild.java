package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import adamp.proofs.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Compiles the sources in the order of their dependencies, two at a time, and reuses what was compiled before from the
 * same source, the same compiled dependencies and the same Coq.
 */
final class CoqBuild {
    /** The sources' logical name. */
    static final String ROOT = "AdamP";

    /** As many as the programs are promised cores. */
    static final int JOBS = 2;

    private static final List<String> OPTIONS = List.of("-q", "-R", ".", ROOT);

    private final Coq coq;
    private final WorkFolder work;
    private final Programs programs;
    private final Progress progress;

    CoqBuild(Coq coq, WorkFolder work, Programs programs, Progress progress) {
        this.coq = coq;
        this.work = work;
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * A source after the build.
     *
     * @param digest of its compiled file, null where it could not be compiled
     * @param seconds it took now, 0 where the compiled file was reused
     * @param finding why it could not be compiled; empty too where only what it requires could not
     */
    record Compiled(CoqFile file, String digest, double seconds, Optional<Finding> finding) {
        boolean succeeded() {
            return digest != null;
        }

        /** What is wrong with a build: each failure of a file's own, and in one line what these held up. */
        static List<Finding> findings(List<Compiled> all) {
            List<Finding> findings = new ArrayList<>();
            all.forEach(each -> each.finding().ifPresent(findings::add));
            List<String> held = all.stream()
                    .filter(each -> !each.succeeded() && each.finding().isEmpty())
                    .map(each -> each.file().name() + ".v")
                    .toList();
            if (!held.isEmpty()) {
                String more =
                        switch (held.size() - 1) {
                            case 0 -> "";
                            case 1 -> ", nor 1 more file";
                            default -> ", nor " + (held.size() - 1) + " more files";
                        };
                findings.add(new Finding(held.get(0), "not compiled" + more + ", for want of what fails"));
            }
            return findings;
        }
    }

    /** Compiles all; the results are in the order of the files. */
    List<Compiled> run(List<CoqFile> files, Dependencies dependencies) {
        ExecutorService jobs = Executors.newFixedThreadPool(JOBS);
        try {
            Map<String, CompletableFuture<Compiled>> results = new TreeMap<>();
            List<CompletableFuture<Compiled>> started = files.stream()
                    .map(file -> start(file, files, dependencies, results, jobs))
                    .toList();
            return started.stream().map(CompletableFuture::join).toList();
        } finally {
            jobs.shutdownNow();
        }
    }

    private CompletableFuture<Compiled> start(
            CoqFile file,
            List<CoqFile> files,
            Dependencies dependencies,
            Map<String, CompletableFuture<Compiled>> results,
            ExecutorService jobs) {
        if (results.containsKey(file.name())) {
            return results.get(file.name());
        }
        List<CompletableFuture<Compiled>> before = new ArrayList<>();
        for (CoqFile other : files) {
            if (dependencies.of(file.name()).contains(other.name())) {
                before.add(start(other, files, dependencies, results, jobs));
            }
        }
        CompletableFuture<Compiled> result = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        done -> compile(
                                file,
                                before.stream().map(CompletableFuture::join).toList()),
                        jobs);
        results.put(file.name(), result);
        return result;
    }

    private Compiled compile(CoqFile file, List<Compiled> dependencies) {
        Compiled compiled = attempt(file, dependencies);
        progress.done(
                compiled.succeeded()
                        ? String.format(
                                Locale.ROOT,
                                "%s.v: %s",
                                file.name(),
                                compiled.seconds() == 0
                                        ? "unchanged"
                                        : String.format(Locale.ROOT, "compiled in %.1f s", compiled.seconds()))
                        : file.name() + (compiled.finding().isPresent() ? ".v: FAILS" : ".v: left out"));
        return compiled;
    }

    private Compiled attempt(CoqFile file, List<Compiled> dependencies) {
        for (Compiled dependency : dependencies) {
            if (!dependency.succeeded()) {
                return new Compiled(file, null, 0, Optional.empty());
            }
        }
        String key = key(file, dependencies);
        Stamp stamp = new Stamp(work.build().resolve(file.name() + ".vo"));
        String digest = stamp.whole(key);
        if (digest != null) {
            return new Compiled(file, digest, 0, Optional.empty());
        }
        try {
            stamp.remove();
            long start = System.nanoTime();
            List<String> command = new ArrayList<>(List.of(coq.coqc().toString()));
            command.addAll(OPTIONS);
            command.add(file.name() + ".v");
            Path log = work.said().resolve(file.name());
            Programs.Ended coqc = programs.run(command, work.build(), log);
            if (coqc.status() != 0) {
                work.refuseIfUnwritable(coqc.said());
                return failed(file, CoqMessage.of(file.name() + ".v", coqc.status(), coqc.said()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Compiled(file, stamp.write(key), seconds, Optional.empty());
        } catch (IOException e) {
            work.refuseIfUnwritable(e);
            return failed(file, new Finding(file.name() + ".v", "coqc failed: " + e.getMessage()));
        }
    }

    private String key(CoqFile file, List<Compiled> dependencies) {
        Digest key = new Digest().add(coq.fingerprint());
        OPTIONS.forEach(key::add);
        key.add(file.bytes());
        dependencies.forEach(each -> key.add(each.file().name()).add(each.digest()));
        return key.hex();
    }

    private static Compiled failed(CoqFile file, Finding finding) {
        return new Compiled(file, null, 0, Optional.of(finding));
    }
}
