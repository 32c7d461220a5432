package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.PortFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Runs the cases of a suite, flags side by side, each flag's cases in order on one port process. A flag with some failures
 * is not run to its end, and a port that breaks off again and again is not run any more: what was not run is counted as
 * such.
 */
final class Runner {
    /** Failures after which the rest of a flag would tell nothing new. */
    static final int FAILURES_OF_A_FLAG = 5;

    /** Times that a port may break off: each costs a process and perhaps a time limit. */
    static final int TIMES_BROKEN = 3;

    private final Suite suite;
    private final Progress progress;
    private final BooleanSupplier stopped;
    private final Deque<Family> waiting;
    private final TreeMap<CaseId, CaseResult> results = new TreeMap<>();
    private final WorstRatios worst = new WorstRatios();
    private int broken;

    Runner(Suite suite, Progress progress, BooleanSupplier stopped) {
        this.suite = suite;
        this.progress = progress;
        this.stopped = stopped;
        // The longest first, so that the threads end together.
        List<Family> flags = new ArrayList<>(Arrays.asList(Family.values()));
        flags.sort(Comparator.comparingInt(suite.size()::cases));
        waiting = new ArrayDeque<>(flags);
    }

    /**
     * Runs them all on so many threads, each with ports of its own.
     *
     * @param first ports that are there already, for one of them
     */
    void run(Subject subject, PortFactory first, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                PortFactory own = i == 0 ? first : null;
                workers.add(pool.submit(() -> work(own == null ? subject.open() : own)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(PortFactory factory) {
        Family flag = next();
        while (flag != null) {
            work(factory, flag);
            flag = next();
        }
    }

    private synchronized Family next() {
        return stopped.getAsBoolean() || broken >= TIMES_BROKEN ? null : waiting.poll();
    }

    private void work(PortFactory factory, Family flag) {
        int failures = 0;
        int done = 0;
        for (CaseId id : suite.cases(flag)) {
            if (stopped.getAsBoolean() || failures >= FAILURES_OF_A_FLAG || isBroken()) {
                break;
            }
            WorstRatios ratios = new WorstRatios();
            long start = System.nanoTime();
            CaseResult result = new CaseResult(
                    id, ScenarioCheck.run(factory, suite.scenario(id), ratios), System.nanoTime() - start);
            done++;
            failures += result.failed() ? 1 : 0;
            take(result, ratios);
        }
        flagDone(flag, done, failures);
    }

    private synchronized boolean isBroken() {
        return broken >= TIMES_BROKEN;
    }

    private synchronized void take(CaseResult result, WorstRatios ratios) {
        results.put(result.id(), result);
        worst.add(ratios);
        broken += result.broken().isPresent() ? 1 : 0;
        progress.caseDone(result);
    }

    private synchronized void flagDone(Family flag, int done, int failures) {
        progress.flagDone(flag, done, failures);
    }

    /** What was run, in the order of the suite. */
    synchronized List<CaseResult> results() {
        return List.copyOf(results.values());
    }

    /** The worst errors in units of their bounds. */
    synchronized WorstRatios worst() {
        return worst;
    }
}
