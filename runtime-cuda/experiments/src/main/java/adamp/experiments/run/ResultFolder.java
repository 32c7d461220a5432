package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one experiment's results: {@code experiment.json} and a folder with {@code metrics.jsonl} for each run.
 * Every file is written under a temporary name and then moved, so that none is ever half there.
 */
public final class ResultFolder implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String RECORD = "experiment.json";

    private final Path folder;
    private final FolderLock lock;

    private ResultFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, for this process alone until it is closed.
     *
     * @throws ExperimentException if the folder cannot be written, or another process writes there
     */
    public static ResultFolder open(Path out, String experiment) {
        Path folder = out.resolve(experiment);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(Files.createTempFile(folder, ".write", ".tmp"));
            return new ResultFolder(folder, FolderLock.of(folder));
        } catch (IOException exception) {
            throw cannotWrite(folder, exception);
        }
    }

    public Path path() {
        return folder;
    }

    /** Starts the metrics of a run. */
    public MetricsFile metrics(String run) {
        dropRecord();
        return MetricsFile.create(folder.resolve(run));
    }

    /** The record of an earlier experiment goes away: its runs are being replaced. */
    void dropRecord() {
        try {
            Files.deleteIfExists(folder.resolve(RECORD));
        } catch (IOException exception) {
            throw cannotWrite(folder, exception);
        }
    }

    /**
     * The folder of a run that can be taken up again.
     *
     * @param settings all that the run's numbers depend on
     * @param keptCheckpoints how many of the last stay
     */
    public RunFolder run(String run, ObjectNode settings, int keptCheckpoints, Start start) {
        return new RunFolder(this, run, keptCheckpoints, settings, start);
    }

    /** Lets others in, and takes the folder away again if nothing has come into it. */
    @Override
    public void close() {
        try {
            lock.close();
            Files.delete(folder);
        } catch (IOException exception) {
            // It holds results, or another process took it away or works in it: then it is not ours to drop.
        }
    }

    void write(ExperimentRecord record) {
        Path target = folder.resolve(RECORD);
        Path temporary = folder.resolve(RECORD + ".tmp");
        try {
            MAPPER.writeValue(temporary.toFile(), record);
            move(temporary, target);
        } catch (IOException exception) {
            throw cannotWrite(target, exception);
        }
    }

    static void move(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static ExperimentException cannotWrite(Path path, IOException exception) {
        return ExperimentException.file(
                path + ": cannot be written (" + FileTrouble.reason(exception) + "); choose another folder with --out",
                exception);
    }
}
