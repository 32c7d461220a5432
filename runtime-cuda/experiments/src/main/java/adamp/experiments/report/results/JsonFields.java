package adamp.experiments.report.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Typed reading of one JSON object that knows its file and its place there, so that every fault names both. */
final class JsonFields {

    private final Path file;
    private final String place;
    private final JsonNode node;
    private final String remedy;

    JsonFields(Path file, String place, JsonNode node, String remedy) {
        this.file = file;
        this.place = place;
        this.node = node;
        this.remedy = remedy;
        if (!node.isObject()) {
            throw ResultsException.in(file, (place.isEmpty() ? "the file" : place) + " is not a JSON object", remedy);
        }
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw fault(name, "is not a string");
        }
        return value.textValue();
    }

    String textOr(String name, String absent) {
        return isAbsent(name) ? absent : text(name);
    }

    double number(String name) {
        JsonNode value = required(name);
        if (!value.isNumber()) {
            throw fault(name, "is not a number");
        }
        return value.doubleValue();
    }

    int count(String name) {
        double value = number(name);
        if (value != Math.rint(value) || value < 0 || value > Integer.MAX_VALUE) {
            throw fault(name, "is not a count");
        }
        return (int) value;
    }

    OptionalDouble optionalNumber(String name) {
        return isAbsent(name) ? OptionalDouble.empty() : OptionalDouble.of(number(name));
    }

    OptionalLong optionalLong(String name) {
        if (isAbsent(name)) {
            return OptionalLong.empty();
        }
        JsonNode value = node.get(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw fault(name, "is not an integer");
        }
        return OptionalLong.of(value.longValue());
    }

    /** True, false, or null where the field is absent or null. */
    Boolean optionalBoolean(String name) {
        if (isAbsent(name)) {
            return null;
        }
        if (!node.get(name).isBoolean()) {
            throw fault(name, "is neither true, false nor null");
        }
        return node.get(name).booleanValue();
    }

    boolean isAbsent(String name) {
        return !node.hasNonNull(name);
    }

    JsonNode any(String name) {
        return node.path(name);
    }

    JsonFields object(String name) {
        return new JsonFields(file, within(name), required(name), remedy);
    }

    <T> List<T> objects(String name, Function<JsonFields, T> read) {
        List<T> items = new ArrayList<>();
        for (JsonNode item : array(name)) {
            items.add(read.apply(new JsonFields(file, within(name) + "[" + items.size() + "]", item, remedy)));
        }
        return List.copyOf(items);
    }

    List<String> sentences(String name) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual()) {
                throw fault(name + "[" + items.size() + "]", "is not a string");
            }
            items.add(item.textValue());
        }
        return List.copyOf(items);
    }

    List<Double> numbers(String name) {
        List<Double> items = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isNumber()) {
                throw fault(name + "[" + items.size() + "]", "is not a number");
            }
            items.add(item.doubleValue());
        }
        return List.copyOf(items);
    }

    /** Scalar values as they are written, for display. */
    Map<String, String> display() {
        Map<String, String> shown = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                shown.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
            }
        });
        return shown;
    }

    ResultsException fault(String name, String what) {
        return ResultsException.in(file, "field " + within(name) + " " + what, remedy);
    }

    private JsonNode array(String name) {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw fault(name, "is not a list");
        }
        return value;
    }

    private JsonNode required(String name) {
        if (isAbsent(name)) {
            throw fault(name, "is missing");
        }
        return node.get(name);
    }

    private String within(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
