package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.ProblemDescent;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.TangentStep;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.proofs.numeric.statement.EffectiveRateStatements;
import adamp.proofs.numeric.statement.MomentumRateStatements;
import adamp.spec.optimizer.MomentumState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Where the effective learning rate goes, with tolerance zero. */
class EffectiveRateProperties {
    @Property
    @Checks("effective_rate_vanishes")
    boolean theNormFollowsTheSumOfTheSquaredUpdates(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return EffectiveRateStatements.normFollowsTheSumOfSquares(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("effective_rate_limit")
    boolean theNormHasItsLimitWhereTheGradientsEnd(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return EffectiveRateStatements.normHasItsLimit(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("descent_norm_upper")
    boolean gradientDescentIsNoFasterThanTheFourthRootOfTheSteps(
            @ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return EffectiveRateStatements.descentIsNoFasterThanTheFourthRoot(
                descent.gradientDescent(), descent.hyper().eta());
    }

    @Property
    @Checks("descent_norm_lower")
    boolean gradientDescentIsNoSlowerThanTheFourthRootOfTheSteps(
            @ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return EffectiveRateStatements.descentIsNoSlowerThanTheFourthRoot(
                descent.gradientDescent(), descent.hyper().eta());
    }

    @Property
    @Checks("momentum_norm_upper")
    boolean momentumIsNoFasterThanTheFourthRootOfTheSteps(
            @ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumRateStatements.momentumIsNoFasterThanTheFourthRoot(descent.momentum(), descent.hyper());
    }

    @Property(tries = 500)
    @Checks("smoothness_from_the_sphere")
    boolean smoothnessIsThatOfTheUnitSphere(
            @ForAll(supplier = TangentStep.Any.class) TangentStep step,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return MomentumRateStatements.smoothnessIsThatOfTheSphere(step, step.scaled(c));
    }

    @Property(tries = 200)
    @Checks({"descent_rate_converges", "descent_gradients_vanish"})
    boolean onASmoothLossTheNormStaysBoundedAndTheGradientsFall(
            @ForAll(supplier = ProblemDescent.Smooth.class) ProblemDescent descent) {
        Trajectory<MomentumState<BigFraction>> run = descent.run();
        return EffectiveRateStatements.lossIsSmooth(descent, run)
                && EffectiveRateStatements.normStaysBounded(descent, run)
                && EffectiveRateStatements.gradientsOnTheSphereFall(descent, run);
    }

    @Property
    @Checks("decay_equilibrium_norm")
    boolean constantUpdatesUnderDecayApproachTheirEquilibrium(
            @ForAll(supplier = Scalar.Momentum.class) BigFraction kept,
            @ForAll(supplier = Scalar.Positive.class) BigFraction update,
            @ForAll(supplier = Scalar.Positive.class) BigFraction start,
            @ForAll @IntRange(max = 12) int steps) {
        return EffectiveRateStatements.constantUpdatesApproachTheirEquilibrium(kept, update, start, steps);
    }

    /** a^2 = 1/5 + 4/5 of a number between 0 and 1. */
    @Property(tries = 500)
    @Checks("decay_equilibrium_fourth_power")
    boolean constantGradientsUnderDecayApproachTheirEquilibrium(
            @ForAll(supplier = Scalar.PositiveMomentum.class) BigFraction share,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c,
            @ForAll(supplier = Scalar.Positive.class) BigFraction start,
            @ForAll @IntRange(min = 1, max = 4) int steps) {
        BigFraction kept = share.multiply(4).add(1).divide(5);
        return EffectiveRateStatements.constantGradientsApproachTheirEquilibrium(kept, c, start, steps);
    }
}
