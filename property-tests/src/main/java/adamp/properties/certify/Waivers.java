package adamp.properties.certify;

import adamp.properties.rule.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The failures that are expected of a port. */
public record Waivers(List<Waiver> all) {
    /** Nothing is expected to fail. */
    public static final Waivers NONE = new Waivers(List.of());

    public Waivers {
        all = List.copyOf(all);
    }

    /** Those that speak of an algorithm. */
    Waivers of(Algorithm algorithm) {
        return new Waivers(all.stream().filter(waiver -> waiver.isOf(algorithm)).toList());
    }

    /** Whether a failure is expected. */
    boolean expect(CaseId failed, Set<String> bugs) {
        return all.stream().anyMatch(waiver -> waiver.expects(failed, bugs));
    }

    /** The waivers whose cases were run, and of which none failed: they are out of date. */
    List<Waiver> unexpectedPasses(List<CaseResult> results, Set<String> bugs) {
        List<Waiver> passes = new ArrayList<>();
        for (Waiver waiver : all) {
            boolean tried = results.stream()
                    .anyMatch(result ->
                            !result.declined() && (waiver.bug().isPresent() || waiver.expects(result.id(), bugs)));
            boolean failed = results.stream().anyMatch(result -> result.failed() && waiver.expects(result.id(), bugs));
            if (tried && !failed) {
                passes.add(waiver);
            }
        }
        return passes;
    }
}
