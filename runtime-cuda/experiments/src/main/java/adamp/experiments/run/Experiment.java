package adamp.experiments.run;

import java.util.List;
import java.util.Map;

/** An experiment with its settings read and checked, ready to run. */
public interface Experiment {
    /** What {@link #run} would do, for a reader: its runs, its memory, its time. Reads no data. */
    List<String> plan();

    /** What steps the parameters. */
    ChosenRuntime runtime();

    /** What {@link #run} measures, unless a run ends without it: quantities by the row they belong to. */
    Map<String, List<String>> quantities();

    /** Runs everything; each run's metrics are complete or absent. */
    Outcome run(Context context);
}
