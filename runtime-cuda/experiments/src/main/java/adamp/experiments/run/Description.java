package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An experiment as its YAML file describes it.
 *
 * @param name what users call it
 * @param source where it was read, for messages: the name of ours, the path of a user's file
 * @param title one line
 * @param paper the table or figure it repeats
 * @param about one sentence for the list
 * @param kind the code that runs it
 * @param settings common to all profiles
 * @param profiles what each profile changes
 * @param cells the table's cells: published figures and accepted ranges
 */
public record Description(
        String name,
        String source,
        String title,
        String paper,
        String about,
        String kind,
        ObjectNode settings,
        Map<String, ObjectNode> profiles,
        List<Cell> cells) {
    static Description parse(String source, String text) {
        try (Tree tree = Tree.root(source, Yaml.mapping(source, text))) {
            Map<String, ObjectNode> profiles = new LinkedHashMap<>();
            tree.children("profiles").forEach((profile, changes) -> profiles.put(profile, changes.node()));
            List<Cell> cells = tree.list("table").stream().map(Cell::parse).toList();
            for (Cell cell : cells) {
                for (String profile : cell.profiles().orElse(List.of())) {
                    if (!profiles.containsKey(profile)) {
                        throw tree.failure(
                                "table",
                                "unknown profile '" + profile + "'; " + Nearest.hint(profile, profiles.keySet()));
                    }
                }
            }
            return new Description(
                    tree.name("experiment"),
                    source,
                    tree.text("title"),
                    tree.text("paper"),
                    tree.text("about"),
                    tree.text("kind"),
                    tree.node("settings"),
                    profiles,
                    cells);
        }
    }

    /**
     * The settings of a profile with a user's overrides.
     *
     * @param overrides each {@code key=value}, the key a path with dots
     * @throws ExperimentException if the profile or a key is unknown, with the nearest name
     */
    public Tree settings(String profile, List<String> overrides) {
        ObjectNode changes = profiles.get(profile);
        if (changes == null) {
            throw ExperimentException.usage(
                    source + ": unknown profile '" + profile + "'; " + Nearest.hint(profile, profiles.keySet()));
        }
        ObjectNode resolved = settings.deepCopy();
        Overrides.merge(resolved, changes);
        for (String override : overrides) {
            Overrides.apply(source, resolved, override);
        }
        return Tree.root(source, resolved);
    }

    /** Whether there is such a setting. */
    public boolean hasSetting(String key) {
        return settings.has(key);
    }

    /** The cells of a profile's table. */
    public List<Cell> cells(String profile) {
        return cells.stream().filter(cell -> cell.isIn(profile)).toList();
    }
}
