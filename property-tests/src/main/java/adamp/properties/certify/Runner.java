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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Runs the cases of a suite, flags side by side, each flag's cases in order on one port process. A flag with some failures
 * is not run to its end, and a port that breaks off again and again is not run any more: what was not run is counted as
 * such. What counts as run does not hang on which thread was faster: all that comes before the break-off that was one too
 * many, in the order in which flags are taken up, and nothing that comes after it.
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
    private final List<Family> order;
    private final TreeMap<Place, Done> done = new TreeMap<>();
    private final TreeSet<Place> broken = new TreeSet<>();

    /** Where a case stands in the order of the run. */
    private record Place(int flag, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return flag == other.flag ? Integer.compare(number, other.number) : Integer.compare(flag, other.flag);
        }
    }

    private record Done(CaseResult result, WorstRatios ratios) {}

    Runner(Suite suite, Progress progress, BooleanSupplier stopped) {
        this.suite = suite;
        this.progress = progress;
        this.stopped = stopped;
        // The longest first, so that the threads end together.
        order = new ArrayList<>(Arrays.asList(Family.values()));
        order.sort(Comparator.comparingInt(suite.size()::cases));
        waiting = new ArrayDeque<>(order);
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
        Family flag = waiting.poll();
        return flag == null || stopped.getAsBoolean() || isBeyond(new Place(order.indexOf(flag), 0)) ? null : flag;
    }

    private void work(PortFactory factory, Family flag) {
        int failures = 0;
        int cases = 0;
        for (CaseId id : suite.cases(flag)) {
            Place place = new Place(order.indexOf(flag), id.number());
            if (stopped.getAsBoolean() || failures >= FAILURES_OF_A_FLAG || isBeyond(place)) {
                break;
            }
            WorstRatios ratios = new WorstRatios();
            long start = System.nanoTime();
            CaseResult result = new CaseResult(
                    id, ScenarioCheck.run(factory, suite.scenario(id), ratios), System.nanoTime() - start);
            cases++;
            failures += result.failed() ? 1 : 0;
            take(place, new Done(result, ratios));
        }
        flagDone(flag, cases, failures);
    }

    /** Whether so many break-offs come before a case that it is not run, or not counted. */
    private synchronized boolean isBeyond(Place place) {
        return broken.headSet(place).size() >= TIMES_BROKEN;
    }

    private synchronized void take(Place place, Done one) {
        done.put(place, one);
        if (one.result().broken().isPresent()) {
            broken.add(place);
        }
        progress.caseDone(one.result());
    }

    private synchronized void flagDone(Family flag, int cases, int failures) {
        progress.flagDone(flag, cases, failures);
    }

    private List<Done> counted() {
        return done.entrySet().stream()
                .filter(one -> !isBeyond(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What was run, in the order of the suite. */
    synchronized List<CaseResult> results() {
        return counted().stream()
                .map(Done::result)
                .sorted(Comparator.comparing(CaseResult::id))
                .toList();
    }

    /** The worst errors in units of their bounds. */
    synchronized WorstRatios worst() {
        WorstRatios worst = new WorstRatios();
        counted().forEach(one -> worst.add(one.ratios()));
        return worst;
    }
}
