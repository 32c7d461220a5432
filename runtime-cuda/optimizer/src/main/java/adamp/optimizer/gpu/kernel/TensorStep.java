package adamp.optimizer.gpu.kernel;

import adamp.optimizer.rule.AdamRule;
import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumRule;
import adamp.optimizer.rule.MomentumScalars;
import adamp.optimizer.rule.StepScalars;
import adamp.optimizer.rule.UpdateRule;

/**
 * The numbers of one tensor in one step, as the kernels take them.
 *
 * @param scalars how the update enters the weight
 * @param firstDecay beta1, or the momentum
 * @param firstShare 1 - beta1, or 1 - dampening
 * @param secondDecay beta2
 * @param secondShare 1 - beta2
 * @param rootCorrection sqrt(1 - beta2^t)
 * @param eps of Adam's denominator
 * @param flags {@link #NESTEROV} and the like
 */
public record TensorStep(
        StepScalars scalars,
        float firstDecay,
        float firstShare,
        float secondDecay,
        float secondShare,
        float rootCorrection,
        float eps,
        int flags) {
    /** The direction looks ahead. */
    static final int NESTEROV = 2;

    /** SGD without momentum: p = g. */
    static final int PLAIN = 4;

    /** The buffer becomes the gradient. */
    static final int STARTS = 8;

    /** The projected direction becomes the buffer. */
    static final int OVERWRITES = 16;

    /** @param step the tensor's step count from 1 */
    public static TensorStep of(UpdateRule rule, double learningRate, long step) {
        StepScalars scalars = rule.scalars(learningRate, step);
        return rule instanceof AdamRule adam ? of(scalars, adam.moments(step)) : of(scalars, (MomentumRule) rule, step);
    }

    private static TensorStep of(StepScalars scalars, AdamScalars adam) {
        return new TensorStep(
                scalars,
                adam.beta1(),
                adam.gradientShare(),
                adam.beta2(),
                adam.squareShare(),
                adam.rootCorrection(),
                adam.eps(),
                adam.nesterov() ? NESTEROV : 0);
    }

    private static TensorStep of(StepScalars scalars, MomentumRule rule, long step) {
        MomentumScalars momentum = rule.buffer();
        int flags = (momentum.nesterov() ? NESTEROV : 0)
                | (rule.isPlain() ? PLAIN : 0)
                | (rule.startsWithGradient(step) ? STARTS : 0)
                | (rule.overwrites() ? OVERWRITES : 0);
        return new TensorStep(scalars, momentum.momentum(), momentum.gradientShare(), 0, 0, 0, 0, flags);
    }
}
