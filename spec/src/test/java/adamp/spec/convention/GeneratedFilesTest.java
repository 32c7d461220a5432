package adamp.spec.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that are written out of the enums. Run with {@code -Dadamp.regenerate=true} to write them anew. */
class GeneratedFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/adamp/spec/convention");

    @Test
    void conventionsJsonIsWhatTheEnumsSay() throws IOException {
        assertUpToDate(RESOURCES.resolve("conventions.json"), pretty(ConventionsCatalogue.content()));
    }

    @Test
    void theSchemaIsWhatTheEnumsSay() throws IOException {
        assertUpToDate(RESOURCES.resolve("conventions.schema.json"), pretty(ConventionsSchema.content()));
    }

    @Test
    void theDocumentIsWhatTheEnumsSay() throws IOException {
        assertUpToDate(Path.of("CONVENTIONS.md"), ConventionsDocument.text());
    }

    private static String pretty(ObjectNode node) throws JsonProcessingException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node) + "\n";
    }

    private static void assertUpToDate(Path file, String text) throws IOException {
        if (Boolean.getBoolean("adamp.regenerate")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertEquals(text, Files.readString(file), file + " is stale: run the test with -Dadamp.regenerate=true");
    }
}
