package adamp.properties.certify;

import java.util.List;
import java.util.Optional;

/** What explains failures. */
record Diagnosis(List<Explanation> explanations, Optional<Divergence> first) {
    /** The first number that is wrong. */
    record Divergence(
            String quantity, String what, int step, int tensor, int index, double expected, double reported) {}
}
