package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Changes settings. Keys that nobody reads are found by the reader, see {@link Tree#close()}. */
final class Overrides {
    private Overrides() {}

    /** Puts the values of changes over those of settings, mappings key by key. */
    static void merge(ObjectNode settings, ObjectNode changes) {
        changes.properties().forEach(change -> {
            String key = change.getKey();
            if (settings.get(key) instanceof ObjectNode below && change.getValue() instanceof ObjectNode changesBelow) {
                merge(below, changesBelow);
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
        Optional<String> mapping = names(settings).stream()
                .filter(name -> path.startsWith(name + ".") && settings.get(name) instanceof ObjectNode)
                .max(Comparator.comparingInt(String::length));
        if (mapping.isPresent() && !settings.has(path)) {
            String key = mapping.get();
            set(where, (ObjectNode) settings.get(key), path.substring(key.length() + 1), value);
        } else if (path.contains(".") && !settings.has(path)) {
            String head = path.substring(0, path.indexOf('.'));
            String meant = Nearest.name(path, names(settings)).isPresent() ? path : head;
            throw ExperimentException.usage(
                    where + ": unknown key '" + meant + "'; " + Nearest.hint(meant, names(settings)));
        } else {
            settings.set(path, value);
        }
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
