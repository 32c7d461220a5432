package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes settings that are there; a key that is not there is a mistake. */
final class Overrides {
    private Overrides() {}

    /** Puts the values of changes over those of settings, mappings key by key. */
    static void merge(String where, ObjectNode settings, ObjectNode changes) {
        changes.properties().forEach(change -> {
            String key = change.getKey();
            requireKnown(where, settings, key);
            if (settings.get(key) instanceof ObjectNode below && change.getValue() instanceof ObjectNode changesBelow) {
                merge(where + "." + key, below, changesBelow);
            } else {
                settings.set(key, change.getValue().deepCopy());
            }
        });
    }

    /**
     * Applies {@code key=value}.
     *
     * @param override the key a path such as {@code optimizers.sgdp-0.9.momentum}; names may have dots in them
     */
    static void apply(String experiment, ObjectNode settings, String override) {
        int equals = override.indexOf('=');
        String where = experiment + ": --set " + override;
        if (equals <= 0) {
            throw ExperimentException.usage(where + ": is not key=value; write for instance --set epochs=2");
        }
        JsonNode value = Yaml.value(where, override.substring(equals + 1));
        set(where, settings, override.substring(0, equals), value);
    }

    private static void set(String where, ObjectNode settings, String path, JsonNode value) {
        if (settings.has(path)) {
            settings.set(path, value);
            return;
        }
        String key = names(settings).stream()
                .filter(name -> path.startsWith(name + ".") && settings.get(name) instanceof ObjectNode)
                .max(Comparator.comparingInt(String::length))
                .orElse(path);
        requireKnown(where, settings, key);
        set(where, (ObjectNode) settings.get(key), path.substring(key.length() + 1), value);
    }

    private static void requireKnown(String where, ObjectNode settings, String key) {
        if (!settings.has(key)) {
            throw ExperimentException.usage(
                    where + ": unknown key '" + key + "'; " + Nearest.hint(key, names(settings)));
        }
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
