package adamp.experiments.data.load;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.Draws;
import adamp.experiments.data.Examples;
import adamp.experiments.data.Purpose;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes batches on threads of its own, some batches ahead of their use. The batches are the same for every number of
 * threads: an example draws from the run's seed, the epoch and its place in the set alone, see {@link Draws}.
 */
public final class Loader implements AutoCloseable {
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final ExecutorService pool;
    private final int ahead;
    private final CorruptPolicy policy;
    private final AtomicLong corrupt = new AtomicLong();

    /**
     * A loader, to be closed.
     *
     * @param threads 0 makes each batch when it is asked for, on the thread that asks
     * @param ahead batches that are made, or wait to be used, at a time: so many are in memory
     */
    public Loader(int threads, int ahead, CorruptPolicy policy) {
        if (ahead < 1) {
            throw new IllegalArgumentException("ahead is " + ahead + ", but must be 1 or more");
        }
        pool = threads == 0
                ? null
                : Executors.newFixedThreadPool(threads, work -> {
                    Thread thread = new Thread(work, "loader-" + THREADS.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.ahead = ahead;
        this.policy = policy;
    }

    /** The batches of an epoch, from its beginning. */
    public <E> Batches<E> epoch(Examples<E> examples, EpochPlan plan) {
        return epoch(examples, plan, 0);
    }

    /**
     * The batches of an epoch from a step on, as a run that was interrupted continues.
     *
     * @param from the first step, counted from 0
     */
    public <E> Batches<E> epoch(Examples<E> examples, EpochPlan plan, int from) {
        return new Batches<>(this, examples, plan, from);
    }

    /** How many corrupt examples there were so far, in all epochs. */
    public long corruptExamples() {
        return corrupt.get();
    }

    int ahead() {
        return ahead;
    }

    /** Runs it on a thread of the pool, or at once. */
    void execute(Runnable work) {
        if (pool == null) {
            work.run();
        } else {
            pool.execute(work);
        }
    }

    /** An example, or what was wrong with it. */
    static <E> Object make(Examples<E> examples, EpochPlan plan, int place) {
        try {
            return examples.get(place, Draws.of(plan.seed(), plan.epoch(), place, Purpose.EXAMPLE));
        } catch (CorruptExampleException exception) {
            return exception;
        }
    }

    /** Counts it, and says whether to go on without it. */
    boolean skips() {
        corrupt.incrementAndGet();
        return policy == CorruptPolicy.SKIP;
    }

    /** What is under way is not waited for. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
