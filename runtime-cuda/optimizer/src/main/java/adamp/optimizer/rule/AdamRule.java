package adamp.optimizer.rule;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import java.util.List;

/**
 * Adam, AdamW and AdamP.
 *
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param eps of the denominator, the cosine and the projection
 * @param nesterov whether the direction looks ahead
 * @param corrects whether the moments' bias is corrected
 * @param coupledDecay weight decay that enters the gradient
 * @param decay weight decay that shrinks the weight
 * @param ratio factor on the latter where the update is projected
 * @param delta of eq. 11; NaN for none
 */
public record AdamRule(
        double beta1,
        double beta2,
        double eps,
        boolean nesterov,
        boolean corrects,
        double coupledDecay,
        double decay,
        double ratio,
        double delta)
        implements UpdateRule {
    static AdamRule of(Settings settings, OfferedConventions rules) {
        boolean corrects = rules.is("biasCorrection", "per-parameter");
        if (settings instanceof Adam adam) {
            return new AdamRule(
                    adam.beta1(), adam.beta2(), adam.eps(), false, corrects, adam.weightDecay(), 0, 1, Double.NaN);
        }
        if (settings instanceof AdamW adamW) {
            return new AdamRule(
                    adamW.beta1(), adamW.beta2(), adamW.eps(), false, corrects, 0, adamW.weightDecay(), 1, Double.NaN);
        }
        AdamP adamP = (AdamP) settings;
        double ratio = rules.is("projectedDecayRatio", "applied") ? adamP.weightDecayRatio() : 1;
        return new AdamRule(
                adamP.beta1(),
                adamP.beta2(),
                adamP.eps(),
                adamP.nesterov(),
                corrects,
                0,
                adamP.weightDecay(),
                ratio,
                adamP.delta());
    }

    @Override
    public List<String> arrays() {
        return List.of(ParameterState.FIRST_MOMENT, ParameterState.SECOND_MOMENT);
    }

    @Override
    public StepScalars scalars(double learningRate, long step) {
        return new StepScalars(
                (float) (learningRate / biasCorrection(beta1, step)),
                (float) (1 - learningRate * decay),
                (float) (1 - learningRate * decay * ratio),
                (float) coupledDecay);
    }

    /**
     * The scalars of the moments and the direction.
     *
     * @param step the step count from 1
     */
    public AdamScalars moments(long step) {
        return new AdamScalars(
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                (float) Math.sqrt(biasCorrection(beta2, step)),
                (float) eps,
                nesterov);
    }

    private double biasCorrection(double beta, long step) {
        return corrects ? 1 - Math.pow(beta, (double) step) : 1;
    }
}
