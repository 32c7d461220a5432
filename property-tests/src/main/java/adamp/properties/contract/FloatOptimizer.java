package adamp.properties.contract;

import adamp.properties.port.Port;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/**
 * An optimizer that holds float32 arrays, as a {@link Port}: elements in row-major order of their indices, tensors
 * counted from 0 in the order in which they were asked for. It starts with weights and moments of zero and no steps taken.
 */
public abstract class FloatOptimizer implements Port {
    private static final float[] NONE = {};

    /** The weight of a tensor. */
    protected abstract float[] weight(int tensor);

    /** Its momentum buffer (SGD, SGDP) or first moment, not corrected for its bias. */
    protected abstract float[] first(int tensor);

    /** Its second moment, not corrected; only asked of Adam, AdamW and AdamP. */
    protected float[] second(int tensor) {
        return NONE;
    }

    /** The gradients it has had: t of the bias correction. */
    protected abstract int steps(int tensor);

    /**
     * Holds this state of a tensor.
     *
     * @param second of no elements for SGD and SGDP
     */
    protected abstract void load(int tensor, float[] weight, float[] first, float[] second, int steps);

    /**
     * One step of all tensors.
     *
     * @param gradients one for each tensor, null where it has none
     */
    protected abstract void stepWith(List<float[]> gradients);

    @Override
    public final TensorState state(int tensor) {
        return new TensorState(widened(weight(tensor)), widened(first(tensor)), widened(second(tensor)), steps(tensor));
    }

    @Override
    public final void load(int tensor, TensorState state) {
        load(tensor, narrowed(state.weight()), narrowed(state.first()), narrowed(state.second()), state.steps());
    }

    @Override
    public final void step(List<double[]> gradients) {
        List<float[]> narrowed = new ArrayList<>();
        gradients.forEach(gradient -> narrowed.add(gradient == null ? null : narrowed(gradient)));
        stepWith(narrowed);
    }

    @Override
    public void close() {}

    private static double[] widened(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }

    /** Exact: all numbers of a float32 scenario are float32. */
    private static float[] narrowed(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }
}
