package adamp.optimizer.rule;

import adamp.optimizer.Settings;
import java.util.List;

/** One algorithm with its settings under the conventions: what it keeps, and the scalars of a step. */
public sealed interface UpdateRule permits AdamRule, MomentumRule {
    /** The names of the arrays it keeps. */
    List<String> arrays();

    /** @param step the step count from 1 */
    StepScalars scalars(double learningRate, long step);

    /** delta of eq. 11; NaN for an algorithm that does not project. */
    double delta();

    /** eps as it enters the cosine and the norm of eq. 10. */
    double eps();

    static UpdateRule of(Settings settings, OfferedConventions rules) {
        return switch (settings.algorithm()) {
            case SGD, SGDP -> MomentumRule.of(settings, rules);
            case ADAM, ADAMW, ADAMP -> AdamRule.of(settings, rules);
        };
    }
}
