package adamp.properties.diagnosis;

import java.util.BitSet;
import java.util.List;

/**
 * A hypothesis held against some steps.
 *
 * @param hypothesis which
 * @param explained the indices of those it explains
 * @param cost numbers evaluated for it
 */
record Trial(Hypothesis hypothesis, BitSet explained, long cost) {
    /** What a step costs besides its elements: what is done once for all of them. */
    private static final int ONCE = 30;

    /** Against all of the steps that are still asked. */
    static Trial of(Hypothesis hypothesis, List<RecordedStep> steps, BitSet asked, Judge judge) {
        BitSet explained = new BitSet(steps.size());
        long cost = 0;
        for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
            explained.set(i, judge.explains(hypothesis, steps.get(i)));
            cost += cost(steps.get(i));
        }
        return new Trial(hypothesis, explained, cost);
    }

    /** Against steps in their order, to the first that it does not explain. */
    static Trial untilRefuted(Hypothesis hypothesis, List<RecordedStep> steps, Judge judge) {
        BitSet explained = new BitSet(steps.size());
        long cost = 0;
        for (int i = 0; i < steps.size(); i++) {
            cost += cost(steps.get(i));
            if (!judge.explains(hypothesis, steps.get(i))) {
                break;
            }
            explained.set(i);
        }
        return new Trial(hypothesis, explained, cost);
    }

    /** Numbers to be evaluated: those of the steps before too, where moments have to be followed from there. */
    private static long cost(RecordedStep step) {
        int followed = step.hidesMoments() ? step.place().step() + 1 : 1;
        return (long) followed * (ONCE + step.shape().elements());
    }

    int score() {
        return explained.cardinality();
    }
}
