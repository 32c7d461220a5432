package adamp.experiments.toy;

import adamp.experiments.run.Measurements;
import java.util.List;
import java.util.Map;

/** What one of the paper's figures shows, taken from the runs of a toy problem. */
interface ToyFigure {
    /** One run in a few words. */
    String describe(List<ToyRun.Point> path);

    /** The names of one run's figures. */
    List<String> quantities();

    /** Adds one run's figures. */
    void measure(String row, List<ToyRun.Point> path, Measurements measurements);

    /** What a reader must know of the settings. */
    List<String> notes();

    /** What is seen, said from the figures. */
    List<String> summary(Map<String, List<ToyRun.Point>> paths, Measurements measurements, Map<String, String> labels);
}
