package adamp.spec.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped JSON Schema, asked by an independent validator. */
class ConventionsSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(resource("conventions.schema.json"));

    private static JsonNode resource(String name) {
        try (InputStream json = Conventions.class.getResourceAsStream(name)) {
            return MAPPER.readTree(json);
        } catch (IOException problem) {
            throw new IllegalStateException(name, problem);
        }
    }

    private static ObjectNode catalogue() {
        return (ObjectNode) resource("conventions.json");
    }

    @Test
    void theCatalogueIsValid() {
        assertEquals(Set.of(), SCHEMA.validate(catalogue()));
    }

    @Test
    void aBrokenCatalogueIsNot() {
        ObjectNode noVersion = catalogue();
        noVersion.put("schema", "adamp/conventions/0");
        assertOneProblem("/schema", noVersion);

        ObjectNode noSource = catalogue();
        ((ObjectNode) noSource.at("/axes/3")).remove("source");
        assertOneProblem("/axes/3", noSource);

        ObjectNode emptyCell = catalogue();
        ((ObjectNode) emptyCell.at("/presets/1/axes")).remove("views");
        assertOneProblem("/presets/1/axes", emptyCell);

        ObjectNode unknownValue = catalogue();
        ((ObjectNode) unknownValue.at("/presets/2/axes")).put("views", "rows");
        assertOneProblem("/presets/2/axes/views", unknownValue);

        ObjectNode missingAxis = catalogue();
        ((ArrayNode) missingAxis.at("/axes")).remove(0);
        assertOneProblem("/axes", missingAxis);
    }

    private static void assertOneProblem(String pointer, JsonNode document) {
        List<String> places = SCHEMA.validate(document).stream()
                .map(ValidationMessage::getInstanceLocation)
                .map(place ->
                        place.toString().replace("$", "").replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"))
                .toList();
        assertEquals(List.of(pointer), places);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aWrittenConventionIsValid(Preset preset) {
        assertEquals(Set.of(), SCHEMA.validate(ConventionsJson.write(Conventions.of(preset))));
    }

    @Test
    void aPresetWithOtherValuesIsValid() throws IOException {
        assertEquals(
                Set.of(),
                SCHEMA.validate(MAPPER.readTree(
                        "{\"name\": \"X\", \"preset\": \"OFFICIAL\", \"axes\": {\"sgdpBuffer\": \"separate\"}}")));
    }

    /** What the reader refuses, the schema does: {@link ConventionsTest} has the reader's words for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"preset\": \"PAPER\"}",
                "{\"name\": \"\", \"preset\": \"PAPER\"}",
                "{\"name\": 1, \"preset\": \"PAPER\"}",
                "{\"name\": \"X\"}",
                "{\"name\": \"X\", \"axes\": {\"views\": \"layer-only\"}}",
                "{\"name\": \"X\", \"preset\": \"OFICIAL\"}",
                "{\"name\": \"X\", \"preset\": null}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axis\": {}}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": []}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": null}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": {\"view\": \"layer-only\"}}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": {\"views\": \"layer\"}}",
                "{\"name\": \"X\", \"preset\": \"PAPER\", \"axes\": {\"views\": null}}"
            })
    void schemaAndReaderRefuseTheSame(String document) throws IOException {
        JsonNode tree = MAPPER.readTree(document);
        assertFalse(SCHEMA.validate(tree).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ConventionsJson.read(tree));
    }
}
