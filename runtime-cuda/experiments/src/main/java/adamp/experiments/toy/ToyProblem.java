package adamp.experiments.toy;

import java.util.Map;

/**
 * A scale-invariant function to minimise. Computes in binary64, from the optimizer's float32 weights.
 */
interface ToyProblem {
    /** The weights to start from. */
    double[] start();

    /** The gradient of the loss; orthogonal to w, up to rounding. */
    double[] gradient(double[] w);

    /** What a run's metrics say of these weights. */
    Map<String, Object> describe(double[] w);
}
