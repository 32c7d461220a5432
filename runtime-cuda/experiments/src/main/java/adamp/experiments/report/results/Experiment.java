package adamp.experiments.report.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One experiment as it was found on disk.
 *
 * @param name the folder's and the command's name for it, as in "fig1"
 * @param paper which part of the paper it repeats
 * @param profile as in "mini"
 * @param command the line that repeats it
 * @param started ISO-8601
 * @param seconds wall time of all runs
 * @param settings as resolved, for display alone
 * @param notes one sentence each
 * @param environment key to value in the order of the file
 * @param summary what is seen and what is not shown, one sentence each
 */
public record Experiment(
        String name,
        String title,
        String paper,
        String profile,
        String command,
        String started,
        double seconds,
        JsonNode settings,
        List<String> notes,
        Map<String, String> environment,
        List<Run> runs,
        List<TableRow> table,
        List<String> summary) {

    /** Which sort of metrics the runs hold; decides which figures can be drawn. */
    public Kind kind() {
        return Kind.of(runs);
    }

    /** Whether the paper's own setting was run: the toys are, a reduced training is not. */
    public boolean comparable() {
        return kind() != Kind.TRAINING || profile.equals("full");
    }

    /** Whether settings the paper leaves out were fitted to its figures: neither toy's learning rate is printed. */
    public boolean fitted() {
        return kind() == Kind.PLANE
                || kind() == Kind.SPHERE
                || notes.stream().anyMatch(note -> note.toLowerCase(Locale.ROOT).contains("fitted"));
    }

    /** What stepped the parameters, as in "emulated"; empty where the file, of an older version, does not say. */
    public Optional<String> runtime() {
        return Optional.ofNullable(environment.get("runtime"));
    }

    /** The run whose label begins so, in any case; empty where there is none. */
    public Optional<Run> runLabelled(String beginning) {
        return runs.stream()
                .filter(run -> run.label().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
