package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one mapping of a YAML file strictly: a missing key, a value of the wrong type and, at {@link #close()}, a key
 * that nobody asked for are each one line that names the place.
 */
public final class Tree implements AutoCloseable {
    private static final String NAME = "letters, digits, '.', '_' and '-', for it names a folder";

    private final String where;
    /** Between the place of this mapping and a key in it. */
    private final String separator;

    private final ObjectNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    private Tree(String where, String separator, ObjectNode node) {
        this.where = where;
        this.separator = separator;
        this.node = node;
    }

    /**
     * A whole document.
     *
     * @param where its name, for messages, such as {@code fig1.yaml}
     */
    public static Tree root(String where, ObjectNode node) {
        return new Tree(where, ": ", node);
    }

    public boolean has(String key) {
        asked.add(key);
        return node.has(key);
    }

    public String text(String key) {
        JsonNode value = value(key);
        if (!value.isTextual()) {
            throw wrong(key, value, "a text");
        }
        return value.textValue();
    }

    /** A text that names a folder of results. */
    public String name(String key) {
        String name = text(key);
        if (!isName(name)) {
            throw failure(key, "is '" + name + "', but must be " + NAME);
        }
        return name;
    }

    private static boolean isName(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = value(key);
        if (!value.isBoolean()) {
            throw wrong(key, value, "true or false");
        }
        return value.booleanValue();
    }

    /** A number, possibly {@code .nan}: ranges are for those who know what it means. */
    public double number(String key) {
        JsonNode value = value(key);
        if (!value.isNumber()) {
            throw wrong(key, value, "a number");
        }
        return value.doubleValue();
    }

    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** A whole number within bounds, both included. */
    public int count(String key, int least, int most) {
        JsonNode value = value(key);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(key, value, "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** Whole numbers, at least one, none twice. */
    public List<Long> wholeNumbers(String key) {
        JsonNode value = value(key);
        List<Long> numbers = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isIntegralNumber() || numbers.contains(element.longValue())) {
                throw wrong(key, value, "a list of distinct whole numbers");
            }
            numbers.add(element.longValue());
        }
        if (!value.isArray() || numbers.isEmpty()) {
            throw wrong(key, value, "a list of distinct whole numbers");
        }
        return numbers;
    }

    /** So many numbers, as a vector has elements. */
    public double[] vector(String key, int length) {
        JsonNode value = value(key);
        if (!value.isArray() || value.size() != length) {
            throw wrong(key, value, "a list of " + length + " numbers");
        }
        double[] vector = new double[length];
        for (int i = 0; i < length; i++) {
            if (!value.get(i).isNumber() || !Double.isFinite(value.get(i).doubleValue())) {
                throw wrong(key, value, "a list of " + length + " finite numbers");
            }
            vector[i] = value.get(i).doubleValue();
        }
        return vector;
    }

    /** One of an enumeration's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text)) {
                return constant;
            }
            names.add(name);
        }
        throw failure("unknown " + key + " '" + text + "'; " + Nearest.hint(text, names));
    }

    /** The mapping below a key; the caller closes it. */
    public Tree child(String key) {
        JsonNode value = value(key);
        if (!(value instanceof ObjectNode object)) {
            throw wrong(key, value, "a mapping of keys to values");
        }
        return new Tree(place(key), ".", object);
    }

    /** All mappings below a key that holds a mapping of names to mappings, in order. */
    public Map<String, Tree> children(String key) {
        Map<String, Tree> children = new LinkedHashMap<>();
        try (Tree parent = child(key)) {
            parent.node.fieldNames().forEachRemaining(name -> {
                if (!isName(name)) {
                    throw parent.failure("'" + name + "' must be " + NAME);
                }
                children.put(name, parent.child(name));
            });
        }
        return children;
    }

    /** The mappings of a list below a key, in order; none if the key is missing. */
    public List<Tree> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        JsonNode value = value(key);
        List<Tree> trees = new ArrayList<>();
        for (JsonNode element : value) {
            if (!(element instanceof ObjectNode object)) {
                throw wrong(key, value, "a list of mappings");
            }
            trees.add(new Tree(place(key) + "[" + trees.size() + "]", ".", object));
        }
        return trees;
    }

    /** The texts of a list below a key, if it is there. */
    public Optional<List<String>> texts(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode value = value(key);
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                throw wrong(key, value, "a list of texts");
            }
            texts.add(element.textValue());
        }
        return Optional.of(texts);
    }

    /** The whole mapping as it is. */
    public ObjectNode node() {
        return node.deepCopy();
    }

    /** The mapping below a key as it is. */
    public ObjectNode node(String key) {
        return child(key).node();
    }

    /** The one-line failure of this mapping. */
    public ExperimentException failure(String what) {
        return ExperimentException.usage(where + ": " + what);
    }

    /** The one-line failure of a key's value. */
    public ExperimentException failure(String key, String what) {
        return ExperimentException.usage(place(key) + ": " + what);
    }

    /**
     * Ends the reading.
     *
     * @throws ExperimentException if there is a key that nobody asked for
     */
    @Override
    public void close() {
        node.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                throw failure("unknown key '" + key + "'; " + Nearest.hint(key, asked));
            }
        });
    }

    private JsonNode value(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw missing(key);
        }
        return value;
    }

    /** A key that is missing because it was misspelt is better told so. */
    private ExperimentException missing(String key) {
        List<String> unread = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                unread.add(name);
            }
        });
        return Nearest.name(key, unread)
                .map(name -> failure("unknown key '" + name + "'; did you mean '" + key + "'?"))
                .orElseGet(() -> failure("key '" + key + "' is missing; add it"));
    }

    private ExperimentException wrong(String key, JsonNode value, String wanted) {
        return failure(key, "is " + value + ", but must be " + wanted);
    }

    private String place(String key) {
        return where + separator + key;
    }
}
