package adamp.proofs.registry;

import adamp.proofs.error.ProofException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A mapping of a registry file that knows where it stands; every fault names the place. */
record Fields(String place, JsonNode node) {

    /** Checks that it is a mapping without keys of any other name. */
    Fields {
        if (!node.isObject()) {
            throw ProofException.file(place + ": is not a mapping of keys to values");
        }
    }

    void allow(Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw fault("unknown key '" + key + "'; did you mean '" + nearest(key, keys) + "'?");
            }
        });
    }

    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault("'" + key + "' is missing, empty or no text");
        }
        return value.textValue().strip();
    }

    Optional<String> optionalText(String key) {
        return node.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    List<JsonNode> list(String key) {
        JsonNode value = node.path(key);
        if (!value.isArray() || value.isEmpty()) {
            throw fault("'" + key + "' is missing, empty or no list");
        }
        return List.copyOf(value.valueStream().toList());
    }

    Kind kind(String key) {
        String value = text(key);
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(value)) {
                return kind;
            }
        }
        throw fault("'" + key + "' is '" + value + "'; known are statement, erratum and beyond");
    }

    ProofException fault(String what) {
        return ProofException.file(place + ": " + what);
    }

    /** The key that shares the most letters at the same places. */
    private static String nearest(String key, Set<String> keys) {
        return keys.stream()
                .sorted()
                .max(Comparator.comparingInt(known -> shared(key, known)))
                .orElseThrow();
    }

    private static int shared(String key, String known) {
        int shared = -Math.abs(key.length() - known.length());
        for (int i = 0; i < Math.min(key.length(), known.length()); i++) {
            shared += key.charAt(i) == known.charAt(i) ? 1 : 0;
        }
        return shared;
    }
}
