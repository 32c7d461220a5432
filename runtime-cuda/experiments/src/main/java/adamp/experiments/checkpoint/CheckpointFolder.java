package adamp.experiments.checkpoint;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints of one run, of which the last few are kept. */
public final class CheckpointFolder {
    private static final String NAME = "step-%010d.safetensors";
    private static final String PATTERN = "step-\\d{10}\\.safetensors";

    private final Path folder;
    private final int kept;

    /**
     * The checkpoints in a folder, which need not be there before the first is written.
     *
     * @param kept how many of the last stay, at least 1
     */
    public CheckpointFolder(Path folder, int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("no run goes on from " + kept + " checkpoints");
        }
        this.folder = folder;
        this.kept = kept;
    }

    /**
     * Writes the checkpoint after so many steps, and only when that is done takes away those that are too old.
     *
     * @return its file
     * @throws ExperimentException if it cannot be written; the earlier ones are still there
     */
    public Path write(long step, Checkpoint checkpoint) {
        Path file = folder.resolve(String.format(NAME, step));
        try {
            Files.createDirectories(folder);
            checkpoint.write(file);
            List<Path> all = files();
            for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
                Files.deleteIfExists(old);
            }
            return file;
        } catch (IOException exception) {
            throw trouble(exception);
        }
    }

    /** The file of the last checkpoint, if there is one. */
    public Optional<Path> last() {
        try {
            List<Path> all = files();
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        } catch (IOException exception) {
            throw trouble(exception);
        }
    }

    /** Takes all of them away. */
    public void clear() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
        } catch (IOException exception) {
            throw trouble(exception);
        }
    }

    /** In the order of the steps, which is that of the names. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().matches(PATTERN))
                    .sorted()
                    .toList();
        }
    }

    private ExperimentException trouble(IOException exception) {
        return ExperimentException.file(
                folder + ": cannot be used (" + FileTrouble.reason(exception) + "); choose another folder with --out",
                exception);
    }
}
