package adamp.optimizer.host;

import adamp.optimizer.rule.AdamRule;
import adamp.optimizer.rule.MomentumRule;
import adamp.optimizer.rule.UpdateRule;

/** The direction of an algorithm's step. */
final class Directions {
    private Directions() {}

    /** @param step the step count from 1 */
    static <W extends Window> Direction<W> of(UpdateRule rule, HostTensor tensor, Kernels<W> kernels, long step) {
        if (rule instanceof AdamRule adam) {
            return new AdamDirection<>(kernels, tensor.moments(0), tensor.moments(1), adam.moments(step));
        }
        MomentumRule momentum = (MomentumRule) rule;
        return momentum.isPlain()
                ? new GradientDirection<>(kernels)
                : new MomentumDirection<>(
                        kernels,
                        tensor.moments(0),
                        momentum.buffer(),
                        momentum.startsWithGradient(step),
                        momentum.overwrites());
    }
}
