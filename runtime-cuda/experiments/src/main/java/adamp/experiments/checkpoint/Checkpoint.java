package adamp.experiments.checkpoint;

import adamp.experiments.error.ExperimentException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Arrays by name, and texts about them, in one file.
 *
 * <p>The file has the layout of safetensors, which PyTorch, JAX and others read: the length of the header (64 bits,
 * little-endian), the header (JSON: of each array {@code dtype}, {@code shape} and {@code data_offsets}, and the texts
 * below {@code __metadata__}), the arrays one after another. Among the texts is {@code sha256}, the digest of the file
 * with 64 zeros in that place.
 *
 * @param texts by name, in order; none is called {@code sha256}
 * @param arrays by name, in order
 */
public record Checkpoint(Map<String, String> texts, Map<String, StoredArray> arrays) {
    public Checkpoint {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /**
     * Writes a temporary file beside this one, forces it to the disk, and then gives it its name, so that the file is
     * whole whenever it is there.
     *
     * @throws ExperimentException if it cannot be written: the disk is full, say; what was there before still is
     */
    public void write(Path file) {
        CheckpointWriter.write(this, file);
    }

    /**
     * Reads a file, all of it into memory.
     *
     * @throws ExperimentException if it is no checkpoint, cut short or damaged
     */
    public static Checkpoint read(Path file) {
        return CheckpointReader.read(file);
    }

    /**
     * An array that must be there.
     *
     * @throws ExperimentException if it is not: the checkpoint is of another model
     */
    public StoredArray array(String name) {
        StoredArray array = arrays.get(name);
        if (array == null) {
            throw ExperimentException.usage("the checkpoint has no array '" + name + "'; it is of another model");
        }
        return array;
    }
}
