package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a prepared experiment and leaves its record. */
public final class Runner {
    private final Description description;
    private final String profile;
    private final Experiment experiment;
    private final ObjectNode settings;

    private Runner(Description description, String profile, Experiment experiment, ObjectNode settings) {
        this.description = description;
        this.profile = profile;
        this.experiment = experiment;
        this.settings = settings;
    }

    /**
     * Reads and checks everything that can be checked without running.
     *
     * @param overrides each {@code key=value}
     */
    public static Runner prepare(Description description, ExperimentKind kind, String profile, List<String> overrides) {
        try (Tree settings = description.settings(profile, overrides)) {
            Experiment experiment = kind.prepare(settings);
            checkCells(description, profile, experiment.quantities(), overrides.isEmpty());
            return new Runner(description, profile, experiment, settings.node());
        }
    }

    /**
     * A cell that is misspelt would be one that is never checked.
     *
     * @param whole whether all of the file's optimizers are run, so that every row must be one of theirs
     */
    private static void checkCells(
            Description description, String profile, Map<String, List<String>> quantities, boolean whole) {
        for (Cell cell : description.cells(profile)) {
            List<String> known = quantities.get(cell.row());
            if (known == null && whole) {
                throw ExperimentException.usage(description.source() + ": table: unknown row '" + cell.row() + "'; "
                        + Nearest.hint(cell.row(), quantities.keySet()));
            }
            if (known != null && !known.contains(cell.quantity())) {
                throw ExperimentException.usage(description.name() + ": table: row '" + cell.row()
                        + "': unknown quantity '" + cell.quantity() + "'; " + Nearest.hint(cell.quantity(), known));
            }
        }
    }

    /** What {@link #run} would do, for a reader. */
    public List<String> plan() {
        List<String> lines = new ArrayList<>(experiment.plan());
        lines.add("steps by the runtime " + experiment.runtime());
        return lines;
    }

    /**
     * Runs it.
     *
     * @param out the folder for all results
     * @param command how to repeat it
     * @param start what becomes of runs that an earlier call began there and did not end
     */
    public ExperimentRecord run(Path out, String command, Start start, Progress progress, StopSignal stop) {
        try (ResultFolder folder = ResultFolder.open(out, description.name())) {
            ExperimentRecord record = record(folder, command, start, progress, stop);
            folder.write(record);
            return record;
        }
    }

    private ExperimentRecord record(
            ResultFolder folder, String command, Start start, Progress progress, StopSignal stop) {
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        Outcome outcome = experiment.run(new Context(folder, start, progress, stop));
        return new ExperimentRecord(
                ExperimentRecord.SCHEMA,
                description.name(),
                description.title(),
                description.paper(),
                profile,
                command,
                started.toString(),
                (System.nanoTime() - begun) / 1e9,
                settings,
                notes(outcome),
                Environment.here(outcome.libtorch(), experiment.runtime()),
                outcome.runs(),
                outcome.measurements().table(description.cells(profile), outcome.labels()),
                outcome.summary());
    }

    private List<String> notes(Outcome outcome) {
        List<String> notes = new ArrayList<>();
        experiment.runtime().note().ifPresent(notes::add);
        notes.addAll(outcome.notes());
        return notes;
    }
}
