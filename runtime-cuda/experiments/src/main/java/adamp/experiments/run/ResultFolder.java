package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one experiment's results: {@code experiment.json} and a folder with {@code metrics.jsonl} for each run.
 * Every file is written under a temporary name and then moved, so that none is ever half there.
 */
public final class ResultFolder {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String RECORD = "experiment.json";

    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder.
     *
     * @throws ExperimentException if the folder cannot be written
     */
    public static ResultFolder open(Path out, String experiment) {
        Path folder = out.resolve(experiment);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(Files.createTempFile(folder, ".write", ".tmp"));
            return new ResultFolder(folder);
        } catch (IOException exception) {
            throw cannotWrite(folder, exception);
        }
    }

    public Path path() {
        return folder;
    }

    /** Starts the metrics of a run. The record of an earlier experiment goes away: its runs are being replaced. */
    public MetricsFile metrics(String run) {
        try {
            Files.deleteIfExists(folder.resolve(RECORD));
        } catch (IOException exception) {
            throw cannotWrite(folder, exception);
        }
        return MetricsFile.create(folder.resolve(run));
    }

    /** Takes the folder away again if nothing has come into it. */
    void dropIfEmpty() {
        try {
            Files.deleteIfExists(folder);
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
