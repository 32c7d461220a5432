package adamp.properties.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Certificates to report on. */
final class Samples {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the certifier wrote, of ports that are right, wrong and not to be started. */
    static final List<String> REAL = List.of("real-certified", "real-failing", "real-broken-off");

    /** Made by hand, so that every field is met. */
    static final List<String> NAMES = List.of("certified", "failing", "broken-off");

    private Samples() {}

    static ObjectNode of(String name) {
        try (InputStream json = Samples.class.getResourceAsStream(name + ".json")) {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException problem) {
            throw new UncheckedIOException(name, problem);
        }
    }

    static ObjectNode certified() {
        return of("certified");
    }

    static ObjectNode failing() {
        return of("failing");
    }

    static ObjectNode brokenOff() {
        return of("broken-off");
    }

    /** The least that can be read. */
    static ObjectNode empty() {
        return parsed("""
                {"format": "adamp/certificate/1", "port": {"name": "nothing"}, "algorithm": "SGD", "verdict": "declined"}""");
    }

    static ObjectNode parsed(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return (ObjectNode) tree;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
