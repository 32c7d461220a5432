package adamp.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference and the runtime each hold a table of conventions, read by code of their own: one and the same table. */
class ConventionsAgreeTest {
    private static JsonNode table(Class<?> beside) throws IOException {
        try (InputStream json = beside.getResourceAsStream("conventions.json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    @Test
    void axesAndTheirValuesAreTheSame() throws IOException {
        assertEquals(values(table(Conventions.class)), values(table(adamp.optimizer.Conventions.class)));
    }

    @Test
    void presetsAreTheSame() throws IOException {
        assertEquals(presets(table(Conventions.class)), presets(table(adamp.optimizer.Conventions.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAPER", "OFFICIAL", "CORRECTED"})
    void aPresetReadByEitherSideHasTheSameValueOnEveryAxis(String name) {
        Map<String, String> reference = new LinkedHashMap<>();
        for (AxisValue value :
                Conventions.of(adamp.spec.convention.Preset.valueOf(name)).values()) {
            reference.put(value.axis().key(), value.key());
        }
        assertEquals(reference, adamp.optimizer.Conventions.named(name).axes());
    }

    @Test
    void everyAxisOfTheReferenceIsInTheTable() throws IOException {
        List<String> axes = Arrays.stream(Axis.values()).map(Axis::key).toList();
        assertEquals(
                new TreeSet<>(axes),
                new TreeSet<>(values(table(Conventions.class)).keySet()));
    }

    private static Map<String, JsonNode> presets(JsonNode table) {
        Map<String, JsonNode> presets = new LinkedHashMap<>();
        for (JsonNode preset : table.path("presets")) {
            presets.put(preset.path("name").asText(), preset.path("axes"));
        }
        return presets;
    }

    private static Map<String, List<String>> values(JsonNode table) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (JsonNode axis : table.path("axes")) {
            values.put(
                    axis.path("name").asText(),
                    axis.path("values").findValuesAsText("name").stream()
                            .sorted()
                            .toList());
        }
        return values;
    }
}
