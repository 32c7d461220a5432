package adamp.experiments.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Metrics as text, a JSON object a line. */
public final class MetricsLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MetricsLines() {}

    /** One line, without its end. */
    static String text(Map<String, Object> line) {
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("metrics are numbers and texts, which JSON has", exception);
        }
    }

    /** All of these. */
    public static String text(List<Map<String, Object>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(text(line)).append('\n'));
        return text.toString();
    }

    /** Back again. */
    public static List<JsonNode> parse(String text) {
        List<JsonNode> lines = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                lines.add(MAPPER.readTree(line));
            }
        } catch (JsonProcessingException exception) {
            throw new IllegalArgumentException("not metrics: " + exception.getOriginalMessage(), exception);
        }
        return lines;
    }
}
