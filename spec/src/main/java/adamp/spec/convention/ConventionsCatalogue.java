package adamp.spec.convention;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the resource {@code conventions.json} beside this class holds: all axes with their values, meanings and sources,
 * and the presets. {@code conventions.schema.json} is the JSON Schema of a convention's document. Both are generated
 * from the enums; a test holds them equal.
 */
public final class ConventionsCatalogue {
    /** The format's name and version, the value of the key {@code schema}. */
    public static final String FORMAT = "adamp/conventions/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ConventionsCatalogue() {}

    /** The content of {@code conventions.json}. */
    public static ObjectNode catalogue() {
        ObjectNode catalogue = MAPPER.createObjectNode().put("schema", FORMAT);
        ArrayNode axes = catalogue.putArray("axes");
        for (Axis axis : Axis.values()) {
            ObjectNode described = axes.addObject().put("name", axis.key()).put("question", axis.question());
            ArrayNode values = described.putArray("values");
            axis.answers()
                    .forEach(
                            value -> values.addObject().put("name", value.key()).put("meaning", value.meaning()));
            described.put("source", axis.source());
        }
        ArrayNode presets = catalogue.putArray("presets");
        for (Preset preset : Preset.values()) {
            presets.addObject()
                    .put("name", preset.name())
                    .put("meaning", preset.meaning())
                    .set("axes", ConventionsJson.axes(Conventions.of(preset)));
        }
        return catalogue;
    }

    /** The content of {@code conventions.schema.json}. */
    public static ObjectNode schema() {
        ObjectNode schema = MAPPER.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", FORMAT)
                .put("title", "One value for every axis that the AdamP paper leaves open")
                .put("type", "object")
                .put("additionalProperties", false);
        schema.putArray("required").add("name");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("name").put("type", "string").put("minLength", 1);
        ArrayNode presets = properties.putObject("preset").putArray("enum");
        for (Preset preset : Preset.values()) {
            presets.add(preset.name());
        }
        ObjectNode axes = properties.putObject("axes").put("type", "object").put("additionalProperties", false);
        ObjectNode described = axes.putObject("properties");
        for (Axis axis : Axis.values()) {
            ArrayNode values = described
                    .putObject(axis.key())
                    .put("description", axis.question())
                    .putArray("enum");
            axis.answers().forEach(value -> values.add(value.key()));
        }
        requireAllAxesWithoutPreset(schema);
        return schema;
    }

    private static void requireAllAxesWithoutPreset(ObjectNode schema) {
        ArrayNode either = schema.putArray("anyOf");
        either.addObject().putArray("required").add("preset");
        ObjectNode whole = either.addObject();
        whole.putArray("required").add("axes");
        ArrayNode all = whole.putObject("properties").putObject("axes").putArray("required");
        for (Axis axis : Axis.values()) {
            all.add(axis.key());
        }
    }
}
