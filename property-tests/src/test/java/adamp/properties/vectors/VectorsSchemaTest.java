package adamp.properties.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The published JSON Schema, asked by an independent validator. */
class VectorsSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(read(Released.folder().resolve(VectorJson.SCHEMA)));

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void everyReleasedFileIsValid() {
        for (Path file : Released.files()) {
            assertEquals(Set.of(), SCHEMA.validate(read(file)), file.toString());
        }
    }

    @Test
    void aBrokenFileIsNot() {
        assertOneProblem("$.format", file -> file.put("format", "adamp/vectors/0"));
        assertOneProblem("$.convention", file -> ((ObjectNode) file.get("convention")).remove("axes"));
        assertOneProblem("$.flags", file -> object(file, "/flags").set("lower", file.at("/flags/ORDINARY")));
        assertOneProblem("$.vectors[0]", file -> firstVector(file).remove("comment"));
        assertOneProblem("$.vectors[0].id", file -> firstVector(file).put("id", "1"));
        assertOneProblem("$.vectors[0].groups[0].hyper.eps", file -> object(file, "/vectors/0/groups/0/hyper")
                .put("eps", 1e-8));
        assertOneProblem(
                "$.vectors[0].tensors[0].weight[0]",
                file -> ((ArrayNode) file.at("/vectors/0/tensors/0/weight")).set(0, "1.5"));
        assertOneProblem("$.vectors[0].steps[0].after[0].alternatives[0].weight.bound[0]", file -> ((ArrayNode)
                        file.at("/vectors/0/steps/0/after/0/alternatives/0/weight/bound"))
                .set(0, "-0x1p-24"));
        assertOneProblem("$.vectors[0].steps[0].after[0].alternatives[0].verdict", file -> object(
                        file, "/vectors/0/steps/0/after/0/alternatives/0")
                .put("verdict", "row"));
    }

    private static ObjectNode firstVector(ObjectNode file) {
        return object(file, "/vectors/0");
    }

    private static ObjectNode object(ObjectNode file, String pointer) {
        return (ObjectNode) file.at(pointer);
    }

    private static void assertOneProblem(String place, Consumer<ObjectNode> breakage) {
        ObjectNode file = (ObjectNode) read(Released.folder().resolve("adamp-official.json"));
        breakage.accept(file);
        List<String> places = SCHEMA.validate(file).stream()
                .map(ValidationMessage::getInstanceLocation)
                .map(Object::toString)
                .toList();
        assertEquals(List.of(place), places);
    }
}
