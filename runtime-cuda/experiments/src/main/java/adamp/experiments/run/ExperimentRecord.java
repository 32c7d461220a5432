package adamp.experiments.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The results file of an experiment, {@code experiment.json}.
 *
 * @param started ISO 8601, UTC
 * @param settings after the profile and the overrides
 */
public record ExperimentRecord(
        String schema,
        String experiment,
        String title,
        String paper,
        String profile,
        String command,
        String started,
        double seconds,
        ObjectNode settings,
        List<String> notes,
        Environment environment,
        List<RunRecord> runs,
        List<TableRow> table,
        List<String> summary) {
    public static final String SCHEMA = "adamp/experiment/1";

    /** Whether every accepted range holds. */
    public boolean isWithin() {
        return table.stream().noneMatch(TableRow::isOutside);
    }
}
