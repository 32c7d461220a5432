package adamp.properties.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * What is known of why a port fails.
 *
 * @param explanations what explains what it reported, the least departure from the declared rule; with alternatives where
 *     nothing that was run tells them apart; empty if nothing known does, or if nothing is wrong
 * @param unexplained where nothing known explains all wrong steps: those that the explanations leave over
 * @param wrong the wrong steps that were looked at
 * @param first the first number that is wrong, if one is
 */
public record Diagnosis(List<Explanation> explanations, int unexplained, int wrong, Optional<Divergence> first) {
    /** Nothing was found wrong. */
    public static final Diagnosis NOTHING_WRONG = new Diagnosis(List.of(), 0, 0, Optional.empty());

    public Diagnosis {
        explanations = List.copyOf(explanations);
    }

    /** Whether something explains all that was reported. */
    public boolean isExplained() {
        return !explanations.isEmpty() && unexplained == 0;
    }
}
