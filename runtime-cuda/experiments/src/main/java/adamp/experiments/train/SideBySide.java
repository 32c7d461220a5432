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
        List<Future<T>> futures = tasks.stream().map(executor::submit).toList();
        executor.shutdown();
        List<T> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException exception) {
                failure = failure == null ? unwrapped(exception) : failure;
                stop.ask();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                stop.ask();
                throw ExperimentException.interrupted("interrupted; the finished runs are kept");
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    private static RuntimeException unwrapped(ExecutionException exception) {
        return exception.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(exception);
    }
}
