package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theServerAnswersAsTheDocumentShows() throws IOException {
        Transcript transcript = Transcript.ofTheDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] input = transcript.input().getBytes(StandardCharsets.UTF_8);
        OwnPorts.REFERENCE.server().serve(new ByteArrayInputStream(input), out);
        List<JsonNode> expected = new ArrayList<>();
        for (String answer : transcript.answers()) {
            expected.add(MAPPER.readTree(answer));
        }
        List<JsonNode> answered = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answered.add(MAPPER.readTree(line));
        }
        assertTrue(expected.size() >= 10, "the document shows a conversation");
        assertEquals(expected, answered);
    }
}
