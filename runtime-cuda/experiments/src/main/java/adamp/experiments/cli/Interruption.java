package adamp.experiments.cli;

import adamp.experiments.run.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run between two steps. On the signal the virtual machine starts to shut down, for which it waits
 * until the command has ended; its exit status is then 128 + the signal's number, 130 for Ctrl-C, by itself.
 */
final class Interruption {
    /** Far longer than a step or the test of a network takes. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);

    private Interruption() {}

    static Interruption install(StopSignal stop) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.stop(stop), "stop"));
        return interruption;
    }

    /** The command has ended. */
    void finished() {
        finished.countDown();
    }

    private void stop(StopSignal stop) {
        stop.ask();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("adamp: the run did not stop in " + PATIENCE_SECONDS + " s; ending it");
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
