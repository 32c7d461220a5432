package adamp.properties.certify;

import adamp.properties.cases.Family;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The failures that a certificate writes in full: the first break-off, the first failure of every flag that has one, and
 * more in the order of the suite where these are few.
 */
final class KeptFailures {
    /** So many, or one for each failing flag if those are more. */
    static final int MOST = 20;

    private KeptFailures() {}

    /**
     * A choice that is the same for the same failures.
     *
     * @param failures all of them, in the order of the suite
     * @return the chosen ones, in that order
     */
    static List<CaseResult> of(List<CaseResult> failures) {
        Set<CaseId> kept = new TreeSet<>();
        failures.stream()
                .filter(failure -> failure.broken().isPresent())
                .findFirst()
                .ifPresent(failure -> kept.add(failure.id()));
        kept.addAll(firstOfEach(failures));
        Stream<CaseId> others = failures.stream().map(CaseResult::id).filter(id -> !kept.contains(id));
        List<CaseId> more = others.limit(Math.max(0, MOST - kept.size())).toList();
        kept.addAll(more);
        return failures.stream().filter(failure -> kept.contains(failure.id())).toList();
    }

    private static List<CaseId> firstOfEach(List<CaseResult> failures) {
        Set<Family> seen = EnumSet.noneOf(Family.class);
        return failures.stream()
                .map(CaseResult::id)
                .filter(id -> seen.add(id.flag()))
                .toList();
    }
}
