package adamp.properties.pipe;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that wait for streams; they keep no program alive. */
final class Threads {
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "port's streams");
        thread.setDaemon(true);
        return thread;
    });

    private Threads() {}

    static void start(Runnable task) {
        POOL.execute(task);
    }

    static <T> Future<T> submit(Callable<T> task) {
        return POOL.submit(task);
    }
}
