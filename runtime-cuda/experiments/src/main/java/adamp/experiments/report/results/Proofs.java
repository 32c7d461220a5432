package adamp.experiments.report.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code prove} found.
 *
 * @param command that repeats it
 * @param verdict proved, not checked, or FAILED
 * @param skipped why Coq was not asked, where it was not
 * @param coq its version, empty where it was not asked
 * @param findings what is wrong, one line each
 * @param trajectories compared between Coq and Java, 0 where Coq was not asked
 * @param properties how many checked the statements numerically
 * @param checks how many instances they checked
 */
public record Proofs(
        String command,
        double seconds,
        String verdict,
        Optional<String> skipped,
        String coq,
        List<String> findings,
        int trajectories,
        int properties,
        long checks,
        List<StatementGroup> groups) {

    public Stream<Statement> statements() {
        return groups.stream().flatMap(group -> group.statements().stream());
    }
}
