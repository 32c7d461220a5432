package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Locale;
import java.util.stream.Collectors;

/** Parses YAML; a key that is given twice is an error. */
final class Yaml {
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Yaml() {}

    /** A document of this mapping. */
    static String text(ObjectNode mapping) {
        try {
            return MAPPER.writeValueAsString(mapping);
        } catch (JsonProcessingException exception) {
            throw new IllegalStateException("a tree is always a document", exception);
        }
    }

    /** A document that is a mapping. */
    static ObjectNode mapping(String where, String text) {
        if (value(where, text) instanceof ObjectNode mapping) {
            return mapping;
        }
        throw ExperimentException.usage(where + ": is not a mapping of keys to values; start with 'experiment: NAME'");
    }

    /** One value, such as {@code 0.1}, {@code true} or {@code [1, 2]}. */
    static JsonNode value(String where, String text) {
        if (text.strip().toLowerCase(Locale.ROOT).matches("\\.?nan")) {
            // A number that the parser does not take; the ranges then refuse it by name.
            return DoubleNode.valueOf(Double.NaN);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException exception) {
            String line = exception.getLocation() == null
                    ? ""
                    : " line " + exception.getLocation().getLineNr() + ":";
            // The parser has a line for what it was reading, indented ones for the place, and one for what is wrong.
            String what = exception
                    .getOriginalMessage()
                    .lines()
                    .filter(said -> !said.isBlank() && !said.startsWith(" "))
                    .collect(Collectors.joining(", "));
            throw ExperimentException.usage(where + ":" + line + " " + what + "; mend the YAML", exception);
        }
    }
}
