package adamp.properties.ptx;

import adamp.optimizer.ElementType;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.List;

/**
 * A tensor of a case, with hyper-parameters of its own.
 *
 * @param gradients one for each step of the case, null where missing
 */
record KillTensor(
        HyperParameters hyper, TensorShape shape, ElementType type, TensorState initial, List<double[]> gradients) {
    /** The gradient at a step; null, too, after the last. */
    double[] gradient(int step) {
        return step < gradients.size() ? gradients.get(step) : null;
    }

    KillTensor of(ElementType other) {
        return new KillTensor(hyper, shape, other, initial, gradients);
    }
}
