package adamp.optimizer.host;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

/**
 * Threads that take up tensors, each with a worker of its own. The calling thread is one of them. A tensor is always
 * stepped whole by one thread, so the result does not depend on who takes which.
 *
 * @param <T> the kind of worker
 */
final class WorkerPool<T> implements AutoCloseable {
    private final List<T> workers;
    private final ExecutorService others;

    /** @param workers one for each thread */
    WorkerPool(List<T> workers) {
        this.workers = List.copyOf(workers);
        this.others = workers.size() == 1
                ? null
                : Executors.newFixedThreadPool(workers.size() - 1, task -> {
                    Thread thread = new Thread(task, "adamp-optimizer");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs a task on every tensor of the order, and returns when all are done.
     *
     * @throws ExecutionException with the first failure; the threads then take up no further tensors
     */
    void run(int[] order, ObjIntConsumer<T> task) throws ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int other = 1; other < workers.size(); other++) {
            T worker = workers.get(other);
            running.add(others.submit(() -> takeUp(order, next, worker, task)));
        }
        Throwable failure = null;
        try {
            takeUp(order, next, workers.get(0), task);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Future<?> other : running) {
            Throwable late = failureOf(other);
            failure = failure == null ? late : failure;
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
    }

    private void takeUp(int[] order, AtomicInteger next, T worker, ObjIntConsumer<T> task) {
        try {
            for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement()) {
                task.accept(worker, order[i]);
            }
        } catch (RuntimeException | Error e) {
            next.set(order.length);
            throw e;
        }
    }

    /** Waits for a thread even if this one is interrupted: a step is never left running. */
    private static Throwable failureOf(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return null;
                } catch (ExecutionException e) {
                    return e.getCause();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
