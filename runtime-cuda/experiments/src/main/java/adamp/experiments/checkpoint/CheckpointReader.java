package adamp.experiments.checkpoint;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@link Checkpoint}s: nothing of a file is believed before its digest has been seen to be right. */
final class CheckpointReader {
    /** The header of a model with thousands of arrays is a megabyte; a longer one is not a header. */
    private static final long LONGEST_HEADER = 100_000_000;

    private final Path file;
    private final MessageDigest digest = Digests.sha256();

    private CheckpointReader(Path file) {
        this.file = file;
    }

    static Checkpoint read(Path file) {
        CheckpointReader reader = new CheckpointReader(file);
        try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
            return reader.read(input);
        } catch (EOFException exception) {
            throw ExperimentException.file(file + ": is cut short; resume from an earlier checkpoint", exception);
        } catch (IOException exception) {
            throw ExperimentException.file(
                    file + ": cannot be read (" + FileTrouble.reason(exception) + "); give the path of a checkpoint",
                    exception);
        }
    }

    private Checkpoint read(DataInputStream input) throws IOException {
        long length = Long.reverseBytes(input.readLong());
        if (length < 2 || length > LONGEST_HEADER) {
            throw notACheckpoint();
        }
        byte[] header = input.readNBytes((int) length);
        if (header.length < length) {
            throw new EOFException();
        }
        ObjectNode json = json(header);
        String told =
                json.path(CheckpointHeader.TEXTS).path(CheckpointHeader.DIGEST).asText("");
        if (!told.matches("[0-9a-f]{64}")) {
            throw notACheckpoint();
        }
        updateWithoutDigest(length, header, told);
        Map<String, byte[]> data = data(input, json);
        if (input.read() >= 0) {
            throw damaged("has bytes after its last array");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(told)) {
            throw damaged("does not have the digest that it tells");
        }
        return checkpoint(json, data);
    }

    private ObjectNode json(byte[] header) {
        try {
            if (CheckpointHeader.MAPPER.readTree(header) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException exception) {
            // Told like everything else that is no header.
        }
        throw notACheckpoint();
    }

    private void updateWithoutDigest(long length, byte[] header, String told) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Long.reverseBytes(length)));
        String text = new String(header, StandardCharsets.UTF_8);
        digest.update(text.replace(told, CheckpointHeader.NO_DIGEST).getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of each array, in the order of the file, which is that of the header. */
    private Map<String, byte[]> data(InputStream input, ObjectNode json) throws IOException {
        Map<String, byte[]> data = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!entry.getKey().equals(CheckpointHeader.TEXTS)) {
                JsonNode offsets = entry.getValue().path("data_offsets");
                long size = offsets.path(1).asLong(-1) - offset;
                if (offsets.path(0).asLong(-1) != offset || size < 0 || size > Integer.MAX_VALUE - 8) {
                    throw damaged("tells impossible offsets of '" + entry.getKey() + "'");
                }
                byte[] bytes = input.readNBytes((int) size);
                if (bytes.length < size) {
                    throw new EOFException();
                }
                digest.update(bytes);
                data.put(entry.getKey(), bytes);
                offset += size;
            }
        }
        return data;
    }

    private Checkpoint checkpoint(ObjectNode json, Map<String, byte[]> data) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.get(CheckpointHeader.TEXTS)
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        texts.remove(CheckpointHeader.DIGEST);
        Map<String, StoredArray> arrays = new LinkedHashMap<>();
        data.forEach((name, bytes) -> arrays.put(name, array(name, json.get(name), bytes)));
        return new Checkpoint(texts, arrays);
    }

    private StoredArray array(String name, JsonNode node, byte[] bytes) {
        List<Long> shape = new ArrayList<>();
        node.path("shape").forEach(size -> shape.add(size.asLong()));
        try {
            ElementFormat format = ElementFormat.valueOf(node.path("dtype").asText());
            return new StoredArray(format, shape, ByteBuffer.wrap(bytes));
        } catch (IllegalArgumentException exception) {
            throw damaged("tells an impossible shape or format of '" + name + "'");
        }
    }

    private ExperimentException notACheckpoint() {
        return ExperimentException.file(file + ": is no checkpoint; give the path of one, or leave --resume out");
    }

    private ExperimentException damaged(String how) {
        return ExperimentException.file(file + ": " + how + ", so it is damaged; resume from an earlier checkpoint");
    }
}
