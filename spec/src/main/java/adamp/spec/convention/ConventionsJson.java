package adamp.spec.convention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Conventions as JSON: {@code {"name": "CORRECTED", "axes": {"biasCorrection": "per-parameter", ...}}}. A document names
 * every axis, or a preset to start from and the axes that differ:
 *
 * <pre>{@code {"name": "MINE", "preset": "OFFICIAL", "axes": {"sgdpBuffer": "separate"}}}</pre>
 */
public final class ConventionsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KEYS = List.of("name", "preset", "axes");

    private ConventionsJson() {}

    /** One convention as a document, every axis written out. */
    public static ObjectNode write(Conventions conventions) {
        ObjectNode document = MAPPER.createObjectNode().put("name", conventions.name());
        document.set("axes", axes(conventions));
        return document;
    }

    static ObjectNode axes(Conventions conventions) {
        ObjectNode axes = MAPPER.createObjectNode();
        for (Axis axis : Axis.values()) {
            axes.put(axis.key(), conventions.get(axis).key());
        }
        return axes;
    }

    /**
     * The convention of a document.
     *
     * @throws IllegalArgumentException if it is none, in one line that names the place and suggests the nearest name
     */
    public static Conventions read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException(
                    "the convention is no JSON, near line " + line(problem) + ": " + problem.getOriginalMessage(),
                    problem);
        }
    }

    private static int line(JsonProcessingException problem) {
        return problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
    }

    /**
     * The convention of a document.
     *
     * @throws IllegalArgumentException if it is none, in one line that names the place and suggests the nearest name
     */
    public static Conventions read(JsonNode document) {
        String name = document.path("name").textValue();
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a convention is an object with a name: give {\"name\": ..}");
        }
        document.fieldNames().forEachRemaining(key -> Names.find(key, KEYS, known -> known, "key of a convention"));
        Map<Axis, AxisValue> answers = new EnumMap<>(Axis.class);
        if (document.has("preset")) {
            Preset preset = Preset.named(document.path("preset").asText());
            PresetTable.column(preset).forEach(answer -> answers.put(answer.axis(), answer));
        }
        if (document.has("axes") && !document.path("axes").isObject()) {
            throw new IllegalArgumentException("the axes of convention " + name
                    + " are no object: give {\"sgdpBuffer\": \"separate\"} or the like");
        }
        document.path("axes").properties().forEach(entry -> {
            Axis axis = Axis.named(entry.getKey());
            answers.put(axis, axis.value(entry.getValue().asText()));
        });
        return Conventions.of(name, new ArrayList<>(answers.values()));
    }
}
