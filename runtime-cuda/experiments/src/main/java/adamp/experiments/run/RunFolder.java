package adamp.experiments.run;

import adamp.experiments.checkpoint.Checkpoint;
import adamp.experiments.checkpoint.CheckpointFolder;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run that can be taken up again: {@code settings.yaml}, {@code checkpoints}, event files for
 * TensorBoard and, once the run is complete, {@code metrics.jsonl} and {@code metrics.csv}.
 */
public final class RunFolder {
    private static final String SETTINGS = "settings.yaml";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String EVENTS = "events.out.tfevents.*";

    private final ResultFolder results;
    private final Path folder;
    private final CheckpointFolder checkpoints;
    private final ObjectNode settings;
    private final Start start;

    RunFolder(ResultFolder results, String run, int keptCheckpoints, ObjectNode settings, Start start) {
        this.results = results;
        this.folder = results.path().resolve(run);
        this.checkpoints = new CheckpointFolder(folder.resolve(CHECKPOINTS), keptCheckpoints);
        this.settings = settings;
        this.start = start;
    }

    /**
     * Looks at what an earlier call left, before anything runs.
     *
     * @throws ExperimentException if it is an unfinished run that is neither to be resumed nor to be overwritten, or one
     *     of other settings that is to be resumed
     */
    public void check() {
        boolean unfinished = !isComplete() && checkpoints.last().isPresent();
        if (unfinished && start == Start.REFUSE_UNFINISHED) {
            throw ExperimentException.usage(
                    folder + ": holds an unfinished run; go on with it by --resume, or begin anew by --overwrite");
        }
        if (start == Start.RESUME && (unfinished || isComplete()) && hasSettings()) {
            requireSameSettings();
        }
    }

    /** The metrics of a run that is complete and to be taken as it is, a line each. */
    public Optional<List<JsonNode>> complete() {
        if (start != Start.RESUME || !isComplete() || !hasSettings()) {
            return Optional.empty();
        }
        Path file = folder.resolve(MetricsFile.NAME);
        try {
            return Optional.of(MetricsLines.parse(Files.readString(file)));
        } catch (IOException exception) {
            throw trouble("cannot be read", exception);
        } catch (IllegalArgumentException exception) {
            throw ExperimentException.file(
                    file + ": is damaged; delete it, and the run is made again from its last checkpoint", exception);
        }
    }

    /** For readers: where the run last stood well. */
    public String lastGood() {
        return checkpoints
                .last()
                .map(file -> "the last good checkpoint is " + file)
                .orElse("there is no checkpoint before it");
    }

    /** Where a run that is to be resumed stopped. */
    private Optional<Checkpoint> last() {
        return start == Start.RESUME && !isComplete() && hasSettings()
                ? checkpoints.last().map(Checkpoint::read)
                : Optional.empty();
    }

    /** Makes the folder ready for the run to begin or, where there is a checkpoint to go on from, to go on. */
    public RunLog begin() {
        try {
            results.dropRecord();
            Files.createDirectories(folder);
            Optional<Checkpoint> last = last();
            if (last.isEmpty()) {
                clear();
                Files.writeString(folder.resolve(SETTINGS), Yaml.text(settings));
            }
            return new RunLog(folder, checkpoints, last);
        } catch (IOException exception) {
            throw trouble("cannot be written", exception);
        }
    }

    /** What an earlier run left: its metrics beside other checkpoints would be taken for theirs. */
    private void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(MetricsFile.NAME));
        Files.deleteIfExists(folder.resolve(MetricsTable.NAME));
        checkpoints.clear();
        try (Stream<Path> events = Files.list(folder)) {
            for (Path file : events.filter(RunFolder::isEvents).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isEvents(Path file) {
        return file.getFileSystem().getPathMatcher("glob:" + EVENTS).matches(file.getFileName());
    }

    private boolean isComplete() {
        return Files.exists(folder.resolve(MetricsFile.NAME));
    }

    private boolean hasSettings() {
        return Files.exists(folder.resolve(SETTINGS));
    }

    private void requireSameSettings() {
        ObjectNode before = settingsBefore();
        // As they are read back: in memory a number may be of another type than in the file.
        ObjectNode asked = Yaml.mapping("settings", Yaml.text(settings));
        List<String> names = new ArrayList<>();
        asked.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode then = before.path(name);
            JsonNode now = asked.path(name);
            if (!then.equals(now)) {
                throw ExperimentException.usage(folder + ": was begun with " + name + " = " + text(then) + ", not "
                        + text(now) + "; give the same settings, or begin anew by --overwrite");
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private ObjectNode settingsBefore() {
        Path file = folder.resolve(SETTINGS);
        try {
            return Yaml.mapping(file.toString(), Files.readString(file));
        } catch (IOException exception) {
            throw trouble("cannot be read", exception);
        }
    }

    private ExperimentException trouble(String what, IOException exception) {
        return ExperimentException.file(
                folder + ": " + what + " (" + FileTrouble.reason(exception) + "); choose another folder with --out",
                exception);
    }
}
