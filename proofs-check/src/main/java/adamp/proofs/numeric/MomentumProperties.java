package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.ScheduledDescent;
import adamp.proofs.numeric.statement.Growth;
import adamp.proofs.numeric.statement.MomentumStatements;
import adamp.proofs.numeric.statement.ScheduleStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Lemmas 2.1 and 2.2 on runs whose gradients are orthogonal to the weights, of another function at every step. */
class MomentumProperties {
    @Property
    @Checks("lemma_2_1")
    boolean gradientDescentGrowsByTheSquaredStep(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumStatements.growsByTheSquaredStep(descent.gradientDescent(), descent.hyper());
    }

    @Property
    @Checks("lemma_2_2")
    boolean momentumGrowsByItsPastBesides(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumStatements.growsAs(Growth.REFERENCE, descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("lemma_2_2_invariant")
    boolean theRadialPartOfMomentumIsItsPast(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumStatements.radialPartIsThePast(descent.momentum(), descent.hyper());
    }

    @Property(tries = 500)
    @Checks({"lemma_2_2", "lemma_2_2_invariant"})
    boolean bothHoldForAMomentumOfOneOrMoreToo(@ForAll(supplier = Descent.OfLargeMomentum.class) Descent descent) {
        return MomentumStatements.growsAs(Growth.REFERENCE, descent.momentum(), descent.hyper())
                && MomentumStatements.radialPartIsThePast(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("momentum_growth_exact")
    boolean theNormAfterAnyNumberOfStepsHasItsClosedForm(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumStatements.growsInClosedForm(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("momentum_step_is_projected_step")
    boolean aMomentumStepIsAProjectedStepAtASmallerRate(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return MomentumStatements.stepsAreProjectedStepsAtSmallerRates(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("scheduled_invariant")
    boolean aScheduleCarriesTheRadialPartFromStepToStep(
            @ForAll(supplier = ScheduledDescent.Any.class) ScheduledDescent descent) {
        return ScheduleStatements.radialPartIsCarried(descent.run(), descent);
    }

    @Property
    @Checks("scheduled_sign")
    boolean noScheduleMakesTheRadialPartPositive(
            @ForAll(supplier = ScheduledDescent.Any.class) ScheduledDescent descent) {
        return ScheduleStatements.radialPartIsNeverPositive(descent.run(), descent);
    }

    @Property
    @Checks("scheduled_growth")
    boolean underAScheduleTheNormGrowsByTheScheduledPast(
            @ForAll(supplier = ScheduledDescent.Any.class) ScheduledDescent descent) {
        return ScheduleStatements.growsByTheScheduledPast(descent.run(), descent);
    }
}
