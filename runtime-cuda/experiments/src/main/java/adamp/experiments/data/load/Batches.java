package adamp.experiments.data.load;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.Examples;
import adamp.experiments.error.ExperimentException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The batches of one epoch, in order. To be used by one thread; leaving it unfinished leaves its batches to the garbage
 * collector.
 *
 * @param <E> an example
 */
public final class Batches<E> implements Iterator<Batch<E>> {
    /** Examples that a thread makes in one go: few enough to share a batch, enough to make handing over cheap. */
    private static final int CHUNK = 8;

    private final Loader loader;
    private final Examples<E> examples;
    private final EpochPlan plan;
    private final Queue<CompletableFuture<Object[]>> coming = new ArrayDeque<>();
    private int asked;
    private int step;

    Batches(Loader loader, Examples<E> examples, EpochPlan plan, int from) {
        this.loader = loader;
        this.examples = examples;
        this.plan = plan;
        asked = from;
        step = from;
    }

    @Override
    public boolean hasNext() {
        return step < plan.steps();
    }

    /**
     * The next batch, when it is done.
     *
     * @throws ExperimentException if an example is corrupt and the policy is to stop, or all of a batch are
     */
    @Override
    public Batch<E> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (asked < plan.steps() && coming.size() < loader.ahead()) {
            coming.add(ask(plan.places(asked)));
            asked++;
        }
        return batch(await(coming.remove()));
    }

    private CompletableFuture<Object[]> ask(int[] places) {
        CompletableFuture<Object[]> future = new CompletableFuture<>();
        Object[] made = new Object[places.length];
        int chunks = (places.length + CHUNK - 1) / CHUNK;
        AtomicInteger missing = new AtomicInteger(chunks);
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = chunk * CHUNK;
            loader.execute(() -> {
                try {
                    for (int i = from; i < Math.min(places.length, from + CHUNK) && !future.isDone(); i++) {
                        made[i] = Loader.make(examples, plan, places[i]);
                    }
                    if (missing.decrementAndGet() == 0) {
                        future.complete(made);
                    }
                } catch (RuntimeException | Error failure) {
                    future.completeExceptionally(failure);
                }
            });
        }
        return future;
    }

    private static Object[] await(CompletableFuture<Object[]> future) {
        try {
            return future.join();
        } catch (CompletionException exception) {
            if (exception.getCause() instanceof Error error) {
                throw error;
            }
            throw exception.getCause() instanceof RuntimeException failure ? failure : exception;
        }
    }

    @SuppressWarnings("unchecked") // an array of E and of exceptions
    private Batch<E> batch(Object[] made) {
        List<E> kept = new ArrayList<>(made.length);
        List<String> skipped = new ArrayList<>();
        for (Object example : made) {
            if (!(example instanceof CorruptExampleException corrupt)) {
                kept.add((E) example);
            } else if (loader.skips()) {
                skipped.add(corrupt.getMessage());
            } else {
                throw ExperimentException.file(corrupt.getMessage() + ", or go on without it (corrupt: skip)", corrupt);
            }
        }
        if (kept.isEmpty()) {
            throw ExperimentException.file(skipped.get(0) + " (all " + made.length
                    + " pictures of a batch are corrupt); check the folder with data check");
        }
        return new Batch<>(step++, kept, skipped);
    }
}
