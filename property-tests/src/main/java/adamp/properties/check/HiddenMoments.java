package adamp.properties.check;

import adamp.properties.bound.EnclosedState;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.Map;

/**
 * The moments of one tensor of a port that shows its weights only, enclosed from step to step (BOUNDS.md, section 10). They
 * start at zero, exactly; the weight starts anew each time from what the port reports.
 */
final class HiddenMoments {
    /** Of the enclosure's own arithmetic: BOUNDS.md, section 7. */
    private static final double GROWTH = 1 + 0x1p-22;

    private final boolean adaptive;
    private Enclosures first;
    private Enclosures second;

    private HiddenMoments(boolean adaptive, int elements) {
        this.adaptive = adaptive;
        this.first = Enclosures.zeros(elements);
        this.second = Enclosures.zeros(adaptive ? elements : 0);
    }

    static HiddenMoments atStart(Algorithm algorithm, TensorShape shape) {
        return new HiddenMoments(algorithm.isAdaptive(), shape.elements());
    }

    /** Whether a state is one in which nothing is hidden: before the first gradient. */
    static boolean isStart(TensorState state) {
        return state.steps() == 0 && isZero(state.first()) && isZero(state.second());
    }

    private static boolean isZero(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with the weight after a step; if nothing is, the moments are taken one step further. */
    StepVerdict check(
            StepCheck stepCheck,
            TensorShape shape,
            TensorState before,
            int groupSteps,
            double[] gradient,
            TensorState after) {
        EnclosedState state = new EnclosedState(before.weight(), first, second, before.steps(), groupSteps);
        StepExplanations found = stepCheck.explain(shape, state, gradient, Map.of(Quantity.WEIGHT, after.weight()));
        StepVerdict verdict = found.verdict();
        if (verdict.isCorrect()) {
            first = found.enclosed(Quantity.FIRST_MOMENT).widened(GROWTH);
            second = adaptive ? found.enclosed(Quantity.SECOND_MOMENT).widened(GROWTH) : second;
        }
        return verdict;
    }
}
