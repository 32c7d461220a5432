package adamp.properties.report.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an object. What is not there is empty or 0, since a later version may leave it out; what is there and of
 * another kind is an error that names its place.
 *
 * @param place where the object lies, as in {@code suite.seed}; empty for the whole certificate
 */
record Fields(JsonNode node, String place) {
    Fields {
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            throw wrong(place, "an object", node);
        }
    }

    static Fields of(JsonNode certificate) {
        return new Fields(certificate, "");
    }

    private static CertificateException wrong(String place, String wanted, JsonNode found) {
        String text = found.toString();
        return new CertificateException("a certificate's field '" + (place.isEmpty() ? "." : place) + "' is "
                + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + " where " + wanted
                + " is expected: write it with ./adamp certify");
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    /** The field; missing where it is not there, or null. */
    private JsonNode get(String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** A text that must be there. */
    String required(String key) {
        return text(key)
                .orElseThrow(() -> new CertificateException(
                        "a certificate lacks its field '" + at(key) + "': write it with ./adamp certify"));
    }

    Optional<String> text(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw wrong(at(key), "a text", value);
        }
        return Optional.of(value.asText());
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    long whole(String key) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isIntegralNumber()) {
            throw wrong(at(key), "a whole number", value);
        }
        return value.asLong();
    }

    /** A number; one that JSON cannot hold is a text, such as {@code "Infinity"}. */
    double number(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return 0;
        }
        if (value.isTextual()) {
            return HexNumber.value(value.asText());
        }
        if (!value.isNumber()) {
            throw wrong(at(key), "a number", value);
        }
        return value.asDouble();
    }

    boolean truth(String key) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(at(key), "true or false", value);
        }
        return value.asBoolean();
    }

    Fields object(String key) {
        return new Fields(get(key), at(key));
    }

    /** The object, if it is there. */
    Optional<Fields> present(String key) {
        return get(key).isMissingNode() ? Optional.empty() : Optional.of(object(key));
    }

    private JsonNode array(String key) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrong(at(key), "an array", value);
        }
        return value;
    }

    /** The elements of an array of objects. */
    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(new Fields(element, at(key) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** The elements of an array as texts. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        array(key).forEach(element -> texts.add(element.isValueNode() ? element.asText() : element.toString()));
        return texts;
    }

    /** The values of an object as texts, in its order. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> entries.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
        return entries;
    }
}
