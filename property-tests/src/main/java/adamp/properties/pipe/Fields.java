package adamp.properties.pipe;

import adamp.properties.rule.NumberFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** Reads the fields of a JSON object, and says in one line which is missing or of another type. */
final class Fields {
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String place;

    private Fields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** The object that a line is. */
    static Fields ofLine(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node == null || !node.isObject()) {
                throw new MalformedMessage(Quoted.of(line) + " is no JSON object");
            }
            return new Fields(node, "");
        } catch (JsonProcessingException problem) {
            throw new MalformedMessage(Quoted.of(line) + " is no JSON");
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    long integer(String name) {
        return integer(require(name), place + name);
    }

    private static long integer(JsonNode value, String where) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new MalformedMessage("'" + where + "' is no whole number");
        }
        return value.longValue();
    }

    /** A whole number from 0 to {@code most}. */
    int count(String name, int most) {
        return count(require(name), place + name, most);
    }

    private static int count(JsonNode value, String where, int most) {
        long number = integer(value, where);
        if (number < 0 || number > most) {
            throw new MalformedMessage("'" + where + "' is " + number + ": from 0 to " + most + " is possible");
        }
        return (int) number;
    }

    String text(String name) {
        return text(require(name), place + name);
    }

    private static String text(JsonNode value, String where) {
        if (!value.isTextual()) {
            throw new MalformedMessage("'" + where + "' is no string");
        }
        return value.textValue();
    }

    boolean truth(String name) {
        JsonNode value = require(name);
        if (!value.isBoolean()) {
            throw new MalformedMessage("'" + place + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    double number(String name) {
        return located(place + name, () -> HexFloats.parse(text(name)));
    }

    Fields object(String name) {
        return object(require(name), place + name);
    }

    private static Fields object(JsonNode value, String where) {
        if (!value.isObject()) {
            throw new MalformedMessage("'" + where + "' is no object");
        }
        return new Fields(value, where + ".");
    }

    JsonNode json(String name) {
        return require(name);
    }

    List<String> texts(String name) {
        return list(name, Fields::text);
    }

    List<Fields> objects(String name) {
        return list(name, Fields::object);
    }

    int[] counts(String name, int most) {
        return counts(require(name), place + name, most);
    }

    private static int[] counts(JsonNode value, String where, int most) {
        return elements(value, where, (element, at) -> count(element, at, most)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    List<int[]> lists(String name, int most) {
        return list(name, (value, where) -> counts(value, where, most));
    }

    /** An array of numbers of a format. */
    double[] numbers(String name, NumberFormat format) {
        return numbers(require(name), place + name, format);
    }

    /** Arrays of numbers, or null. */
    List<Optional<double[]>> arrays(String name) {
        return list(
                name,
                (value, where) ->
                        value.isNull() ? Optional.empty() : Optional.of(numbers(value, where, NumberFormat.FLOAT64)));
    }

    private static double[] numbers(JsonNode value, String where, NumberFormat format) {
        if (!value.isArray()) {
            throw new MalformedMessage("'" + where + "' is no array");
        }
        double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode element = value.get(i);
            if (!element.isTextual()) {
                throw new MalformedMessage(
                        "'" + where + "[" + i + "]' is no string: numbers are strings, \"0x1.8p+1\"");
            }
            numbers[i] = parseAt(element.textValue(), where, i, format);
        }
        return numbers;
    }

    private static double parseAt(String text, String where, int index, NumberFormat format) {
        try {
            return HexFloats.parse(text, format);
        } catch (MalformedMessage problem) {
            throw new MalformedMessage("'" + where + "[" + index + "]': " + problem.getMessage());
        }
    }

    private static double located(String where, DoubleSupplier reading) {
        try {
            return reading.getAsDouble();
        } catch (MalformedMessage problem) {
            throw new MalformedMessage("'" + where + "': " + problem.getMessage());
        }
    }

    /** Reads an element that lies at a place. */
    private interface Reading<T> {
        T read(JsonNode value, String where);
    }

    private <T> List<T> list(String name, Reading<T> reading) {
        return elements(require(name), place + name, reading);
    }

    private static <T> List<T> elements(JsonNode value, String where, Reading<T> reading) {
        if (!value.isArray()) {
            throw new MalformedMessage("'" + where + "' is no array");
        }
        List<T> read = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            read.add(reading.read(value.get(i), where + "[" + i + "]"));
        }
        return read;
    }

    /** The constant of an enum whose name, as {@code nameOf} gives it, the field holds. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type, Function<E, String> nameOf) {
        String given = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> nameOf.apply(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new MalformedMessage("'" + place + name + "' is " + Quoted.of(given)
                        + ": there are "
                        + Arrays.stream(type.getEnumConstants()).map(nameOf).toList()));
    }

    private JsonNode require(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new MalformedMessage("the field '" + place + name + "' is missing");
        }
        return value;
    }
}
