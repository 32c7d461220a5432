package adamp.experiments.run;

import java.util.List;
import java.util.Map;

/**
 * What an experiment found.
 *
 * @param labels the table's rows for readers, by the names that the measurements use
 * @param notes one sentence each: what a reader must know of the settings
 * @param summary one sentence each: what is seen and what is not
 * @param libtorch the version used, or null
 */
public record Outcome(
        List<RunRecord> runs,
        Measurements measurements,
        Map<String, String> labels,
        List<String> notes,
        List<String> summary,
        String libtorch) {}
