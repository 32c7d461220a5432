package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.AdaptiveDescent;
import adamp.proofs.numeric.instance.FirstAdamStep;
import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.proofs.numeric.statement.AdamStatements;
import adamp.proofs.numeric.statement.RoundedAdamStatements;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.optimizer.AdamState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** AdamP's own step through the reference, with tolerance zero. */
class AdamPProperties {
    @Property(tries = 500)
    @Checks({"adamp_eq_12", "adamp_run_eq_12"})
    boolean aProjectingRunGrowsByItsSquaredSteps(
            @ForAll(supplier = AdaptiveDescent.Unrelated.class) AdaptiveDescent descent) {
        Trajectory<AdamState<BigFraction>> run = descent.projected();
        return AdamStatements.growsByTheSquaredStep(run) && AdamStatements.growsByTheSumOfSquaredSteps(run);
    }

    @Property(tries = 500)
    @Checks({"adamp_eq_12", "adamp_run_eq_12"})
    boolean aRunThatCorrectsForBiasGrowsSoToo(
            @ForAll(supplier = AdaptiveDescent.Unrelated.class) AdaptiveDescent descent) {
        Trajectory<AdamState<BigFraction>> run = descent.projected(BiasCorrection.PER_PARAMETER);
        return run.updates().get(0).stepSize().equals(descent.correctedRate(1))
                && AdamStatements.growsByTheSquaredStep(run)
                && AdamStatements.growsByTheSumOfSquaredSteps(run);
    }

    @Property
    @Checks({"adamp_eq_12", "adamp_eq_12_scale_invariant"})
    boolean aStepThatTheDecisionProjectsGrowsByItsSquare(
            @ForAll(supplier = AdaptiveDescent.Orthogonal.class) AdaptiveDescent descent) {
        Trajectory<AdamState<BigFraction>> run = descent.asPrinted();
        return AdamStatements.everyStepProjects(run) && AdamStatements.growsByTheSquaredStep(run);
    }

    @Property(tries = 500)
    @Checks("adamp_eq_12_decided")
    boolean everyStepThatIsDecidedForGrowsByItsSquare(
            @ForAll(supplier = AdaptiveDescent.Unrelated.class) AdaptiveDescent descent) {
        return AdamStatements.growsByTheSquaredStepWhereDecided(descent.deciding(1));
    }

    @Property(tries = 100)
    @Checks({"adamp_eq_12", "adamp_run_eq_12"})
    boolean aRunWithTheRootsOfItsSecondMomentsGrowsSoToo(
            @ForAll(supplier = AdaptiveDescent.Unrelated.class) AdaptiveDescent descent,
            @ForAll @IntRange(min = 1, max = 999) int thousandths) {
        return RoundedAdamStatements.growsByTheSumOfSquaredSteps(descent, thousandths / 1000.0);
    }

    @Property
    @Checks("adam_shrinks_iff")
    boolean aStepShrinksTheNormJustIfItsRadialPartExceedsHalfItsSquare(@ForAll(supplier = Move.Any.class) Move move) {
        return AdamStatements.shrinksByTheRadialPart(move);
    }

    @Property(tries = 500)
    @Checks("adam_shrinks_iff")
    boolean soDoesEveryStepOfARunOfAdam(@ForAll(supplier = AdaptiveDescent.Unrelated.class) AdaptiveDescent descent) {
        return AdamStatements.shrinksByTheRadialPart(descent.adam());
    }

    @Property
    @Checks("erratum_adam_first_step_shrinks")
    boolean theFirstStepOfAdamShrinksTheNormUnlessItIsProjected(
            @ForAll(supplier = FirstAdamStep.Shrinking.class) FirstAdamStep step) {
        return step.gradientIsOrthogonal()
                && AdamStatements.shrinksUnlessProjected(step.weight(), step.byAdam(), step.byAdamP());
    }
}
