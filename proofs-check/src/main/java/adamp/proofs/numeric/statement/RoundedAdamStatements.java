package adamp.proofs.numeric.statement;

import adamp.proofs.numeric.instance.AdaptiveDescent;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * AdamP with a second moment that remembers, whose roots are not rational, in 200 bits. A step takes fewer than 50 operations
 * an element, each with a relative error below 2^-200. What the projection removes of p is at most as large as p, so w.q is
 * zero up to 2^-190 |w||p|, and the squared norm is right up to 2^-180 (|w|^2 + eta^2 |p|^2).
 */
public final class RoundedAdamStatements {
    private static final BigFloatScalars FLOATS = BigFloatScalars.twoHundredBits();
    private static final BigFloat ROUNDING = FLOATS.of(0x1p-180);
    private static final double EPSILON = 0x1p-4;

    private RoundedAdamStatements() {}

    /** |w_T|^2 = |w_0|^2 + sum eta^2 |q_k|^2 where every step projects, with equality at every step on the way. */
    public static boolean growsByTheSumOfSquaredSteps(AdaptiveDescent descent, double beta2) {
        Setting<BigFloat> setting =
                new Setting<>(FLOATS, Conventions.PAPER.with(BiasCorrection.PER_PARAMETER), Dtype.BINARY64);
        AdamPParameters parameters = AdamPParameters.of(descent.learningRate())
                .withBetas(descent.beta1(), beta2)
                .withEpsilon(EPSILON)
                .withNesterov(descent.nesterov());
        AdamP<BigFloat> adamP = new AdamP<>(setting, parameters, (w, g) -> Decision.layer(w.shape()));
        AdamState<BigFloat> state = adamP.start(floats(descent.start()));
        BigFloat expected = state.weight().squaredNorm();
        BigFloat error = FLOATS.zero();
        for (int t = 0; t < descent.steps(); t++) {
            // the gradients drawn do not depend on the weight
            var step = adamP.step(state, floats(descent.field().at(t, descent.start())));
            var update = step.update().orElseThrow();
            BigFloat squaredRate = update.stepSize().multiply(update.stepSize());
            expected = expected.add(squaredRate.multiply(update.projected().squaredNorm()));
            error = error.add(state.weight()
                    .squaredNorm()
                    .add(squaredRate.multiply(update.direction().squaredNorm()))
                    .multiply(ROUNDING));
            state = step.state();
            BigFloat difference = FLOATS.abs(state.weight().squaredNorm().subtract(expected));
            if (FLOATS.less(error, difference)) {
                return false;
            }
        }
        return true;
    }

    private static Tensor<BigFloat> floats(Tensor<BigFraction> vector) {
        return Tensor.build(
                FLOATS,
                vector.shape(),
                i -> FLOATS.ratio(
                        vector.get(i).getNumerator().longValueExact(),
                        vector.get(i).getDenominator().longValueExact()));
    }
}
