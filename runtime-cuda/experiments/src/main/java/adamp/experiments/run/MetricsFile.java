package adamp.experiments.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a run's metrics, one JSON object a line; they take their name when the run is complete, or go away. */
public final class MetricsFile implements AutoCloseable {
    static final String NAME = "metrics.jsonl";

    private final Path target;
    private final Path temporary;
    private final BufferedWriter writer;

    private MetricsFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        target = folder.resolve(NAME);
        temporary = folder.resolve(NAME + ".tmp");
        writer = Files.newBufferedWriter(temporary);
    }

    static MetricsFile create(Path folder) {
        try {
            return new MetricsFile(folder);
        } catch (IOException exception) {
            throw ResultFolder.cannotWrite(folder, exception);
        }
    }

    public void write(Map<String, Object> line) {
        try {
            writer.write(MetricsLines.text(line));
            writer.write('\n');
        } catch (IOException exception) {
            throw ResultFolder.cannotWrite(temporary, exception);
        }
    }

    /** The run is complete. */
    public void commit() {
        try {
            writer.close();
            ResultFolder.move(temporary, target);
        } catch (IOException exception) {
            throw ResultFolder.cannotWrite(target, exception);
        }
    }

    /** Takes away what was written, unless it was committed. */
    @Override
    public void close() {
        try {
            writer.close();
            if (Files.deleteIfExists(temporary)) {
                deleteIfEmpty(target.getParent());
            }
        } catch (IOException exception) {
            throw ResultFolder.cannotWrite(temporary, exception);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }
}
