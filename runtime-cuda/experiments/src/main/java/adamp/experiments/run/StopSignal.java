package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks runs to stop between two steps, when nothing is half done. */
public final class StopSignal {
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Asks all runs that look at this signal to stop. */
    public void ask() {
        asked.set(true);
    }

    public boolean isAsked() {
        return asked.get();
    }

    /**
     * To be called between steps.
     *
     * @throws ExperimentException if the runs were asked to stop
     */
    public void check() {
        if (asked.get()) {
            throw ExperimentException.interrupted("interrupted; what was done is kept");
        }
    }
}
