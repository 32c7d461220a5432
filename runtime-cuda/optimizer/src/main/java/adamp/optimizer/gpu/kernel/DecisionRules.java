package adamp.optimizer.gpu.kernel;

import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.Threshold;

/**
 * The conventions of the decision as the kernels take them.
 *
 * @param flags {@link #SIGNED} and the like
 * @param conventions where they come from
 * @param roundedThreshold whether delta / sqrt(n) is rounded to float32
 * @param normPlusEps whether eps enters the norm of eq. 10
 */
record DecisionRules(int flags, OfferedConventions conventions, boolean roundedThreshold, boolean normPlusEps) {
    static final int SIGNED = 2;
    static final int INCLUSIVE = 4;
    static final int ZERO_SPEAKS = 8;
    static final int NAN_SPEAKS = 16;
    static final int ASKS_CHANNEL = 32;
    static final int ASKS_LAYER = 64;
    static final int TENSOR_RANGE = 128;
    static final int ADDED_TO_NORMS = 256;
    static final int CLAMPS_PRODUCT = 512;
    static final int CLAMPS_EACH_NORM = 1024;

    private static final int ASKS = ASKS_CHANNEL | ASKS_LAYER;

    static DecisionRules of(OfferedConventions rules) {
        int flags = flag(rules.is("cosineSign", "signed"), SIGNED)
                | flag(rules.is("thresholdComparison", "inclusive"), INCLUSIVE)
                | flag(rules.is("cosineOfZero", "zero"), ZERO_SPEAKS)
                | flag(rules.is("nanCosine", "not-projected"), NAN_SPEAKS)
                | flag(!rules.is("views", "layer-only"), ASKS_CHANNEL)
                | flag(!rules.is("views", "channel-only"), ASKS_LAYER)
                | flag(rules.is("decisionRange", "tensor"), TENSOR_RANGE)
                | flag(rules.is("cosineEpsilon", "added-to-norms"), ADDED_TO_NORMS)
                | flag(rules.is("cosineEpsilon", "clamps-product"), CLAMPS_PRODUCT)
                | flag(rules.is("cosineEpsilon", "clamps-each-norm"), CLAMPS_EACH_NORM);
        return new DecisionRules(
                flags, rules, rules.is("thresholdPrecision", "tensor"), rules.is("projectionEpsilon", "added-to-norm"));
    }

    private static int flag(boolean is, int flag) {
        return is ? flag : 0;
    }

    /** The flags for a tensor: one that is only reported on is asked about in no view. */
    int flags(TensorPlan tensor) {
        return tensor.projects() ? flags : flags & ~ASKS;
    }

    /** delta / sqrt(n), the right-hand side of eq. 11. */
    double threshold(double delta, int elements) {
        return new Threshold(delta, conventions).of(elements);
    }
}
