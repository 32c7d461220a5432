package adamp.experiments.report.results;

import adamp.experiments.error.FileTrouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one run's {@code metrics.jsonl}: a JSON object of numbers a line. */
final class MetricsReader {

    static final String FILE = "metrics.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Metrics read(Path file, String remedy) {
        List<String> lines = lines(file, remedy);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            JsonNode object = parse(file, lines.get(line), line + 1, remedy);
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                double[] column = columns.computeIfAbsent(field.getKey(), name -> absent(lines.size()));
                column[line] = number(file, field.getKey(), field.getValue(), line + 1, remedy);
            }
        }
        return new Metrics(columns, lines.size());
    }

    private static List<String> lines(Path file, String remedy) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(String::isBlank);
            if (lines.isEmpty()) {
                throw ResultsException.in(file, "is empty", remedy);
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw ResultsException.in(file, "is not UTF-8 text", remedy);
        } catch (IOException e) {
            throw ResultsException.in(file, "cannot be read (" + FileTrouble.reason(e) + ")", remedy);
        }
    }

    private static JsonNode parse(Path file, String text, int line, String remedy) {
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                throw ResultsException.in(file, "line " + line + " is not a JSON object", remedy);
            }
            return object;
        } catch (JsonProcessingException e) {
            throw ResultsException.in(file, "line " + line + " is not JSON (" + what(e) + ")", remedy);
        }
    }

    /** JSON has no NaN or infinity, so a writer leaves null or a string; either is a gap in the curve. */
    private static double number(Path file, String name, JsonNode value, int line, String remedy) {
        if (value.isNull() || value.isTextual()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw ResultsException.in(file, "line " + line + ": field " + name + " is not a number", remedy);
        }
        return value.doubleValue();
    }

    private static double[] absent(int length) {
        double[] column = new double[length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + " ";
    }

    static String what(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("damaged");
    }
}
