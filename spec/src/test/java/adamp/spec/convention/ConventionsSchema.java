package adamp.spec.convention;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The content of {@code conventions.schema.json}: the JSON Schema of the catalogue {@code conventions.json}, told by its
 * key {@code schema}, and of a single convention as {@link ConventionsJson} reads it.
 */
final class ConventionsSchema {
    private static final List<String> AXES =
            Arrays.stream(Axis.values()).map(Axis::key).toList();
    private static final List<String> PRESETS =
            Arrays.stream(Preset.values()).map(Preset::name).toList();

    private ConventionsSchema() {}

    static ObjectNode content() {
        ObjectNode schema = new ObjectMapper()
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:" + ConventionsCatalogue.FORMAT.replace('/', ':'))
                .put("title", "A convention, or the catalogue of all axes and presets");
        require(schema.putObject("if"), List.of("schema"));
        refer(schema.putObject("then"), "catalogue");
        refer(schema.putObject("else"), "convention");
        ObjectNode definitions = schema.putObject("$defs");
        convention(definitions.putObject("convention"));
        answers(definitions.putObject("answers"));
        require(definitions.putObject("everyAxis"), AXES);
        catalogue(definitions.putObject("catalogue"));
        axis(definitions.putObject("axis"));
        preset(definitions.putObject("preset"));
        return schema;
    }

    /** A document names every axis, or a preset to start from. */
    private static void convention(ObjectNode schema) {
        ObjectNode properties = closed(schema, List.of("name"));
        text(properties, "name");
        oneOf(properties, "preset", PRESETS);
        refer(properties.putObject("axes"), "answers");
        ArrayNode either = schema.putArray("anyOf");
        require(either.addObject(), List.of("preset"));
        ObjectNode whole = either.addObject();
        require(whole, List.of("axes"));
        refer(whole.putObject("properties").putObject("axes"), "everyAxis");
    }

    private static void answers(ObjectNode schema) {
        ObjectNode properties = closed(schema, List.of());
        for (Axis axis : Axis.values()) {
            List<String> keys = axis.answers().stream().map(AxisValue::key).toList();
            oneOf(properties, axis.key(), keys).put("description", axis.question());
        }
    }

    private static void catalogue(ObjectNode schema) {
        ObjectNode properties = closed(schema, List.of("schema", "axes", "presets"));
        properties.putObject("schema").put("const", ConventionsCatalogue.FORMAT);
        refer(items(properties, "axes", AXES.size()), "axis");
        refer(items(properties, "presets", PRESETS.size()), "preset");
    }

    private static void axis(ObjectNode schema) {
        ObjectNode properties = closed(schema, List.of("name", "question", "values", "source"));
        oneOf(properties, "name", AXES);
        text(properties, "question");
        ObjectNode values = closed(items(properties, "values", 2), List.of("name", "meaning"));
        text(values, "name").put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
        text(values, "meaning");
        text(properties, "source");
    }

    private static void preset(ObjectNode schema) {
        ObjectNode properties = closed(schema, List.of("name", "meaning", "axes"));
        oneOf(properties, "name", PRESETS);
        text(properties, "meaning");
        ArrayNode axes = properties.putObject("axes").putArray("allOf");
        refer(axes.addObject(), "answers");
        refer(axes.addObject(), "everyAxis");
    }

    /** An object with these keys at least, and none but the properties that are returned. */
    private static ObjectNode closed(ObjectNode schema, Collection<String> required) {
        require(schema.put("type", "object").put("additionalProperties", false), required);
        return schema.putObject("properties");
    }

    private static void require(ObjectNode schema, Collection<String> keys) {
        if (!keys.isEmpty()) {
            keys.forEach(schema.putArray("required")::add);
        }
    }

    private static ObjectNode items(ObjectNode properties, String key, int atLeast) {
        return properties
                .putObject(key)
                .put("type", "array")
                .put("minItems", atLeast)
                .put("uniqueItems", true)
                .putObject("items");
    }

    private static ObjectNode oneOf(ObjectNode properties, String key, Collection<String> values) {
        ObjectNode property = properties.putObject(key);
        values.forEach(property.putArray("enum")::add);
        return property;
    }

    private static ObjectNode text(ObjectNode properties, String key) {
        return properties.putObject(key).put("type", "string").put("minLength", 1);
    }

    private static void refer(ObjectNode schema, String definition) {
        schema.put("$ref", "#/$defs/" + definition);
    }
}
