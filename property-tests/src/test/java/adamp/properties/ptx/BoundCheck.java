package adamp.properties.ptx;

import adamp.optimizer.ElementType;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.check.StepCheck;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorState;

/** Whether the steps of a case lie within the derived bounds of the reference. */
final class BoundCheck {
    /** The kernels add up rows in float64. */
    private static final RowArithmetic OF_KERNELS = RowArithmetic.of(Summation.IN_DOUBLE);

    private BoundCheck() {}

    static boolean holds(KillCase kill, Observed observed) {
        return observed.steps().stream().allMatch(step -> holds(kill, step));
    }

    private static boolean holds(KillCase kill, Observed.Step step) {
        KillTensor tensor = kill.tensors().get(step.tensor());
        Rule rule = new Rule(kill.algorithm(), tensor.hyper(), kill.conventions());
        double[] gradient = asStored(tensor.type(), tensor.gradient(step.step()));
        return new StepCheck(rule, OF_KERNELS)
                        .check(tensor.shape(), step.before(), gradient, step.after())
                        .isCorrect()
                && isRounded(tensor.type(), step.after(), step.narrow());
    }

    private static double[] asStored(ElementType type, double[] values) {
        double[] stored = values.clone();
        for (int i = 0; i < stored.length && type.isNarrow(); i++) {
            stored[i] = type.widen(type.narrow((float) stored[i]));
        }
        return stored;
    }

    /** The 16-bit weight is the master's, rounded. */
    private static boolean isRounded(ElementType type, TensorState state, short[] narrow) {
        for (int i = 0; i < narrow.length; i++) {
            if (narrow[i] != type.narrow((float) state.weight()[i])) {
                return false;
            }
        }
        return true;
    }
}
