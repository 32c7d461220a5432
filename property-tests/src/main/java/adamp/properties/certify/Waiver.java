package adamp.properties.certify;

import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import java.util.Optional;
import java.util.Set;

/**
 * A failure that is expected. Exactly one of bug, flag and case is given.
 *
 * @param bug the name of a defect: all failures that it explains are expected
 * @param flag all failures of a flag's cases are expected
 * @param id this case's failure is expected
 * @param algorithm in which it is expected; everywhere if not given
 * @param reason why, for people
 */
public record Waiver(
        Optional<String> bug,
        Optional<Family> flag,
        Optional<CaseId> id,
        Optional<Algorithm> algorithm,
        String reason) {

    boolean isOf(Algorithm certified) {
        return algorithm.isEmpty() || algorithm.orElseThrow() == certified;
    }

    /**
     * Whether it expects a failure.
     *
     * @param bugs the names of the defects that explain the failures, if any do
     */
    boolean expects(CaseId failed, Set<String> bugs) {
        return flag.map(failed.flag()::equals).orElse(false)
                || id.map(failed::equals).orElse(false)
                || bug.map(bugs::contains).orElse(false);
    }

    /** What it waives. */
    @Override
    public String toString() {
        return bug.map(name -> "bug " + name)
                .or(() -> flag.map(family -> "flag " + family.name()))
                .orElseGet(() -> "case " + id.orElseThrow());
    }
}
