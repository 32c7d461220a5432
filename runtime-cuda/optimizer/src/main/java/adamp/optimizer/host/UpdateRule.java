package adamp.optimizer.host;

import adamp.optimizer.Settings;
import java.util.List;

/** One algorithm with its settings: the scalars and the direction of a step. */
interface UpdateRule {
    /** The names of the arrays it keeps. */
    List<String> arrays();

    /** @param step the step count from 1 */
    StepScalars scalars(double learningRate, long step);

    /** @param step the step count from 1 */
    <W extends Window> Direction<W> direction(HostTensor tensor, Kernels<W> kernels, long step);

    /** delta of eq. 11; NaN for an algorithm that does not project. */
    double delta();

    /** eps as it enters the cosine and the norm of eq. 10. */
    double eps();

    static UpdateRule of(Settings settings, HostRules rules) {
        return switch (settings.algorithm()) {
            case SGD, SGDP -> MomentumRule.of(settings, rules);
            case ADAM, ADAMW, ADAMP -> AdamRule.of(settings, rules);
        };
    }
}
