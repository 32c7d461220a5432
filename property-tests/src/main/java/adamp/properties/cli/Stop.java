package adamp.properties.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run between two cases. On the signal the virtual machine starts to shut down, for which it waits until
 * the command has ended; its exit status is then 130 by itself.
 */
final class Stop {
    /** Longer than a case takes: the ports are ended by the same signal, and nothing is written any more. */
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean asked;

    /** One that nobody asks. */
    static Stop never() {
        return new Stop();
    }

    /** One that has been asked. */
    static Stop asked() {
        Stop stop = new Stop();
        stop.asked = true;
        return stop;
    }

    static Stop onInterrupt() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "stop"));
        return stop;
    }

    private void ask() {
        asked = true;
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to go on no more. */
    boolean isAsked() {
        return asked;
    }

    /** The command has ended. */
    void finished() {
        finished.countDown();
    }
}
