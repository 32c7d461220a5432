package adamp.properties.check;

import java.util.Optional;

/**
 * What the run of a scenario found.
 *
 * @param finding the first thing wrong, if anything is
 * @param steps the steps of tensors that were checked
 * @param decisions those of them that eq. 11 had a say in
 * @param ambiguous the decisions that rounding left open
 * @param projected the steps explained by a projection
 * @param declined why the port does not offer what a scenario asks of it, if it does not; the first such reason
 */
public record Outcome(
        Optional<Finding> finding, int steps, int decisions, int ambiguous, int projected, Optional<String> declined) {

    /** Whether nothing wrong was found; a scenario that was declined is not wrong. */
    public boolean isCorrect() {
        return finding.isEmpty();
    }

    /** The counts of two runs together; the first finding of them. */
    public Outcome plus(Outcome other) {
        return new Outcome(
                finding.or(other::finding),
                steps + other.steps,
                decisions + other.decisions,
                ambiguous + other.ambiguous,
                projected + other.projected,
                declined.or(other::declined));
    }

    public static final Outcome NOTHING = new Outcome(Optional.empty(), 0, 0, 0, 0, Optional.empty());

    /** The share of the decisions that rounding left open. */
    public double ambiguousShare() {
        return decisions == 0 ? 0 : (double) ambiguous / decisions;
    }
}
