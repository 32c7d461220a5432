package adamp.experiments.run;

import adamp.experiments.checkpoint.Checkpoint;
import adamp.experiments.checkpoint.CheckpointFolder;
import adamp.experiments.events.EventFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run writes while it goes: its metrics, curves and checkpoints. */
public final class RunLog implements AutoCloseable {
    private final CheckpointFolder checkpoints;
    private final MetricsFile metrics;
    private final MetricsTable table;
    private final EventFile events;
    private final Optional<Checkpoint> from;

    RunLog(Path folder, CheckpointFolder checkpoints, Optional<Checkpoint> from) {
        this.checkpoints = checkpoints;
        this.from = from;
        metrics = MetricsFile.create(folder);
        table = new MetricsTable(folder);
        events = EventFile.create(folder, ProcessHandle.current().pid() + "-" + System.nanoTime(), Instant.now());
    }

    /** Where the run is to go on from; empty at its beginning. */
    public Optional<Checkpoint> from() {
        return from;
    }

    /** Lines that were written before the run was interrupted. */
    public void repeat(List<Map<String, Object>> lines) {
        for (Map<String, Object> line : lines) {
            metrics.write(line);
            table.add(line);
        }
    }

    /** One line of metrics, and its numbers as points of curves. */
    public void write(long step, Map<String, Object> line) {
        metrics.write(line);
        table.add(line);
        Map<String, Double> numbers = new LinkedHashMap<>();
        line.forEach((name, value) -> {
            if (value instanceof Number number) {
                numbers.put(name, number.doubleValue());
            }
        });
        events.scalars(Instant.now(), step, numbers);
    }

    /** From here the run can be taken up again. */
    public void checkpoint(long step, Checkpoint checkpoint) {
        checkpoints.write(step, checkpoint);
    }

    /** The run is complete. */
    public void commit() {
        table.write();
        metrics.commit();
    }

    /** Ends the writing; metrics that were not committed go away, what they were made from is in the checkpoints. */
    @Override
    public void close() {
        events.close();
        metrics.close();
    }
}
