package adamp.experiments.events;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

/**
 * A file of scalar curves that TensorBoard shows: records of protocol buffers of the message Event, the first of which
 * tells the version. Each call's records reach the file before it returns, so that a run can be watched.
 *
 * <p>A resumed run begins another file in the same folder; TensorBoard reads all of a folder, and of two values of a
 * curve at one step shows the later.
 */
public final class EventFile implements AutoCloseable {
    private static final String VERSION = "brain.Event:2";

    private final Path file;
    private final OutputStream output;

    private EventFile(Path file, OutputStream output) {
        this.file = file;
        this.output = output;
    }

    /**
     * Begins a file in a folder.
     *
     * @param name what comes after the prefix that TensorBoard knows its files by: another for every file of a folder
     */
    public static EventFile create(Path folder, String name, Instant now) {
        Path file = folder.resolve("events.out.tfevents." + now.getEpochSecond() + "." + name);
        try {
            Files.createDirectories(folder);
            EventFile events = new EventFile(
                    file, new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)));
            events.write(EventMessage.version(now, VERSION));
            return events;
        } catch (IOException exception) {
            throw trouble(file, exception);
        }
    }

    /**
     * Adds a point to each of these curves.
     *
     * @param values by the curves' names, in which slashes make groups
     */
    public void scalars(Instant now, long step, Map<String, Double> values) {
        try {
            write(EventMessage.scalars(now, step, values));
        } catch (IOException exception) {
            throw trouble(file, exception);
        }
    }

    private void write(byte[] message) throws IOException {
        EventRecord.write(output, message);
        output.flush();
    }

    @Override
    public void close() {
        try {
            output.close();
        } catch (IOException exception) {
            throw trouble(file, exception);
        }
    }

    private static ExperimentException trouble(Path file, IOException exception) {
        return ExperimentException.file(
                file + ": cannot be written (" + FileTrouble.reason(exception)
                        + "); make room or choose another folder with --out",
                exception);
    }
}
