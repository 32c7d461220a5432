package adamp.experiments.train;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.run.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Runs tasks on a few threads. The first failure stops the others between two steps. */
final class SideBySide {
    private final int threads;
    private final StopSignal stop;

    SideBySide(int threads, StopSignal stop) {
        this.threads = threads;
        this.stop = stop;
    }

    /** The results in the order of the tasks. */
    <T> List<T> all(List<Callable<T>> tasks) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Future<T>> futures = tasks.stream()
                .map(task -> executor.submit(() -> noting(failure, task)))
                .toList();
        executor.shutdown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException exception) {
                // Noted when it was thrown; the others are waited for, so that nobody writes any more.
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                stop.ask();
                throw ExperimentException.interrupted("interrupted; what was done is kept");
            }
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw failure.get() instanceof RuntimeException known ? known : new IllegalStateException(failure.get());
        }
        return results;
    }

    /** The first failure is the one to tell of: those of the others are that they were stopped. */
    private <T> T noting(AtomicReference<Throwable> failure, Callable<T> task) throws Exception {
        try {
            return task.call();
        } catch (Exception | Error thrown) {
            failure.compareAndSet(null, thrown);
            stop.ask();
            throw thrown;
        }
    }
}
