package adamp.optimizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The axes, their values and the presets, read from {@code conventions.json}. */
final class ConventionCatalog {
    static final ConventionCatalog STANDARD = load();

    private static final String SCHEMA = "adamp/conventions/1";

    private final Map<String, List<String>> values;
    private final Map<String, Conventions> presets;

    private ConventionCatalog(JsonNode root) {
        if (!SCHEMA.equals(root.path("schema").asText())) {
            throw new InvalidInputException(
                    "conventions.json: schema is '" + root.path("schema").asText() + "', but must be '" + SCHEMA + "'");
        }
        values = new LinkedHashMap<>();
        for (JsonNode axis : root.path("axes")) {
            List<String> names = new ArrayList<>();
            axis.path("values").forEach(value -> names.add(value.path("name").asText()));
            values.put(axis.path("name").asText(), List.copyOf(names));
        }
        presets = new LinkedHashMap<>();
        for (JsonNode preset : root.path("presets")) {
            Conventions conventions = new Conventions(preset.path("name").asText(), readAxes(preset));
            requireEveryAxis(conventions);
            presets.put(conventions.name(), conventions);
        }
    }

    private static ConventionCatalog load() {
        try (InputStream resource = ConventionCatalog.class.getResourceAsStream("conventions.json")) {
            return new ConventionCatalog(new ObjectMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("conventions.json of the optimizer cannot be read", e);
        }
    }

    Conventions preset(String name) {
        Conventions preset = presets.get(name);
        if (preset == null) {
            throw unknown("convention", name, presets.keySet().stream().toList());
        }
        return preset;
    }

    Conventions parse(String json) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    "convention: not JSON (" + e.getOriginalMessage() + "); write {\"name\": ..., \"axes\": {...}}");
        }
        if (!root.path("name").isTextual() || !root.path("axes").isObject()) {
            throw new InvalidInputException(
                    "convention: needs a text 'name' and an object 'axes'; write {\"name\": ..., \"axes\": {...}}");
        }
        Map<String, String> axes = preset("CORRECTED").axes();
        axes.putAll(readAxes(root));
        return new Conventions(root.path("name").asText(), axes);
    }

    private Map<String, String> readAxes(JsonNode convention) {
        Map<String, String> axes = new LinkedHashMap<>();
        convention.path("axes").forEachEntry((axis, value) -> {
            requireValue(axis, value.asText());
            axes.put(axis, value.asText());
        });
        return axes;
    }

    private void requireEveryAxis(Conventions conventions) {
        for (String axis : values.keySet()) {
            if (!conventions.axes().containsKey(axis)) {
                throw new InvalidInputException(
                        "conventions.json: preset " + conventions.name() + " has no value on axis '" + axis + "'");
            }
        }
    }

    void requireAxis(String axis) {
        if (!values.containsKey(axis)) {
            throw unknown("convention axis", axis, values.keySet().stream().toList());
        }
    }

    void requireValue(String axis, String value) {
        requireAxis(axis);
        if (!values.get(axis).contains(value)) {
            throw unknown("value of convention axis " + axis, value, values.get(axis));
        }
    }

    private static InvalidInputException unknown(String what, String name, List<String> candidates) {
        return new InvalidInputException("unknown " + what + " '" + name + "'; did you mean '"
                + NearestName.of(name, candidates) + "'? It is one of " + String.join(", ", candidates));
    }
}
