package adamp.experiments.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The header of a checkpoint's file. */
final class CheckpointHeader {
    static final ObjectMapper MAPPER = new ObjectMapper();
    static final String TEXTS = "__metadata__";
    static final String DIGEST = "sha256";
    /** In the place of the digest while it is taken. */
    static final String NO_DIGEST = "0".repeat(64);
    /** Arrays begin at multiples of 8 bytes. */
    private static final int ALIGNMENT = 8;

    private CheckpointHeader() {}

    /** The header with this digest: as long for each. */
    static byte[] of(Checkpoint checkpoint, String digest) {
        ObjectNode header = MAPPER.createObjectNode();
        ObjectNode texts = header.putObject(TEXTS);
        checkpoint.texts().forEach(texts::put);
        texts.put(DIGEST, digest);
        long offset = 0;
        for (Map.Entry<String, StoredArray> entry : checkpoint.arrays().entrySet()) {
            StoredArray array = entry.getValue();
            long end = offset + array.data().remaining();
            ObjectNode node = header.putObject(entry.getKey());
            node.put("dtype", array.format().name());
            array.shape().forEach(node.putArray("shape")::add);
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        return padded(json(header));
    }

    private static String json(ObjectNode header) {
        try {
            return MAPPER.writeValueAsString(header);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("texts and numbers are always JSON", exception);
        }
    }

    /** Spaces at the end are allowed, for the arrays' alignment. */
    private static byte[] padded(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int rest = (ALIGNMENT - bytes.length % ALIGNMENT) % ALIGNMENT;
        return (json + " ".repeat(rest)).getBytes(StandardCharsets.UTF_8);
    }
}
