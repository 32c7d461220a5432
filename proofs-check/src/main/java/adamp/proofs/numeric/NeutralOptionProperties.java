package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.TensorDescent;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.Views;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.State;
import adamp.spec.optimizer.Update;
import adamp.spec.vector.Tensor;
import java.util.function.DoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Options whose coefficient is 0. The reference leaves decay out at 0, so that the step with it has to be reached from other
 * coefficients: one step is affine in the coefficient x, w'(0) = 2 w'(x) - w'(2x). Would find a decay that jumps at 0, or a
 * step at 0 that is not the plain one.
 */
class NeutralOptionProperties {
    private static final double COEFFICIENT = 0.375;

    @Property(tries = 500)
    @Checks("zero_decay_is_none")
    boolean decayZeroOfSgdpIsNoDecay(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll Views views,
            @ForAll RowVerdict verdict,
            @ForAll SgdpDecayScale scale) {
        DoubleFunction<Optimizer<BigFraction, MomentumState<BigFraction>>> sgdp =
                decay -> descent.sgdp(decay, 0, views, verdict, scale, descent.buffer());
        MomentumState<BigFraction> before = underWay(sgdp.apply(0), descent);
        return movesAlongItsUpdate(sgdp.apply(0), before, descent) && isReachedFromOthers(sgdp, before, descent);
    }

    @Property(tries = 500)
    @Checks("adamp_zero_decay_is_none")
    boolean decayZeroOfAdamPIsNoDecay(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll Views views,
            @ForAll RowVerdict verdict,
            @ForAll BiasCorrection correction) {
        DoubleFunction<Optimizer<BigFraction, AdamState<BigFraction>>> adamP =
                decay -> descent.adamP(decay, views, verdict, correction);
        AdamState<BigFraction> before = underWay(adamP.apply(0), descent);
        return movesAlongItsUpdate(adamP.apply(0), before, descent) && isReachedFromOthers(adamP, before, descent);
    }

    @Property(tries = 500)
    @Checks("zero_l2_is_none")
    boolean regularisationZeroAddsNothingToTheGradient(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent) {
        DoubleFunction<Optimizer<BigFraction, MomentumState<BigFraction>>> sgd = decay -> descent.sgd(decay, 0);
        MomentumState<BigFraction> before = underWay(sgd.apply(0), descent);
        return takesThePlainUpdate(sgd.apply(0), before, descent) && isReachedFromOthers(sgd, before, descent);
    }

    @Property(tries = 500)
    @Checks("zero_dampening_is_none")
    boolean dampeningZeroOfSgdIsNoDampening(@ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent) {
        DoubleFunction<Optimizer<BigFraction, MomentumState<BigFraction>>> sgd = dampening -> descent.sgd(0, dampening);
        MomentumState<BigFraction> before = underWay(sgd.apply(0), descent);
        return takesThePlainUpdate(sgd.apply(0), before, descent) && isReachedFromOthers(sgd, before, descent);
    }

    @Property(tries = 500)
    @Checks("zero_dampening_is_none")
    boolean dampeningZeroOfSgdpIsNoDampening(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll Views views,
            @ForAll RowVerdict verdict,
            @ForAll SgdpDampening starts) {
        DoubleFunction<Optimizer<BigFraction, MomentumState<BigFraction>>> sgdp =
                dampening -> descent.sgdp(0, dampening, views, verdict, starts);
        MomentumState<BigFraction> before = underWay(sgdp.apply(0), descent);
        return takesThePlainUpdate(sgdp.apply(0), before, descent) && isReachedFromOthers(sgdp, before, descent);
    }

    /** The state after a step on the first gradient. */
    private static <S extends State<BigFraction, S>> S underWay(
            Optimizer<BigFraction, S> optimizer, TensorDescent descent) {
        return optimizer
                .step(optimizer.start(descent.start()), descent.gradients().get(0))
                .state();
    }

    private static <S extends State<BigFraction, S>> Tensor<BigFraction> next(
            Optimizer<BigFraction, S> optimizer, S before, TensorDescent descent) {
        return optimizer.step(before, descent.gradients().get(1)).state().weight();
    }

    /** w' = w - eta q. */
    private static <S extends State<BigFraction, S>> boolean movesAlongItsUpdate(
            Optimizer<BigFraction, S> optimizer, S before, TensorDescent descent) {
        Update<BigFraction> update =
                optimizer.step(before, descent.gradients().get(1)).update().orElseThrow();
        return next(optimizer, before, descent)
                .equals(before.weight().minus(update.projected().times(update.stepSize())));
    }

    /** The update before the projection is p' = beta p + g, or g + beta p' with look-ahead. */
    private static boolean takesThePlainUpdate(
            Optimizer<BigFraction, MomentumState<BigFraction>> optimizer,
            MomentumState<BigFraction> before,
            TensorDescent descent) {
        Tensor<BigFraction> g = descent.gradients().get(1);
        BigFraction beta = descent.hyper().beta();
        Tensor<BigFraction> p = before.momentum().times(beta).plus(g);
        return optimizer
                .step(before, g)
                .update()
                .orElseThrow()
                .direction()
                .equals(descent.nesterov() ? g.plus(p.times(beta)) : p);
    }

    /** w'(0) = 2 w'(x) - w'(2x). */
    private static <S extends State<BigFraction, S>> boolean isReachedFromOthers(
            DoubleFunction<Optimizer<BigFraction, S>> optimizers, S before, TensorDescent descent) {
        Tensor<BigFraction> once = next(optimizers.apply(COEFFICIENT), before, descent);
        Tensor<BigFraction> twice = next(optimizers.apply(2 * COEFFICIENT), before, descent);
        return next(optimizers.apply(0), before, descent)
                .equals(once.times(BigFraction.TWO).minus(twice));
    }
}
