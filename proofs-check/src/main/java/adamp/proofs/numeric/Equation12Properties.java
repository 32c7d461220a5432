package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.proofs.numeric.statement.MomentumStatements;
import adamp.proofs.numeric.statement.VariantStatements;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.ProjectionParameters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 12 for SGDP in the projecting branch: whatever the gradients, and no weight on the way is zero. */
class Equation12Properties {
    @Property(tries = 500)
    @Checks("eq_12")
    boolean aProjectedStepGrowsByItsSquare(@ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        return MomentumStatements.growsByTheSquaredStep(descent.projected(), descent.hyper());
    }

    @Property(tries = 500)
    @Checks("eq_12_decided")
    boolean aStepThatIsDecidedForGrowsByItsSquare(@ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        return MomentumStatements.growsByTheSquaredStepWhereDecided(descent.deciding(1), descent.hyper());
    }

    @Property(tries = 200)
    @Checks({"eq_12_decided", "eq_11_passes", "eq_12_scale_invariant"})
    boolean orthogonalGradientsAreDecidedForAtThePapersDelta(
            @ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        Trajectory<MomentumState<BigFraction>> run = descent.deciding(0.1);
        return MomentumStatements.orthogonalGradientsAreDecidedFor(run)
                && MomentumStatements.growsByTheSquaredStepWhereDecided(run, descent.hyper());
    }

    /** Would find a decision by the momentum in the gradient's place, which is not orthogonal. */
    @Property(tries = 200)
    @Checks({"eq_11_passes", "eq_12_scale_invariant"})
    boolean theGradientsOfScaleInvariantFunctionsAreDecidedForAtAnyDelta(
            @ForAll(supplier = Descent.OnProblem.class) Descent descent,
            @ForAll @IntRange(min = 1, max = 40) int hundredths) {
        Trajectory<MomentumState<BigFraction>> run = descent.deciding(hundredths / 100.0);
        return MomentumStatements.orthogonalGradientsAreDecidedFor(run)
                && MomentumStatements.growsByTheSquaredStepWhereDecided(run, descent.hyper());
    }

    @Property(tries = 500)
    @Checks("eq_12_run")
    boolean aProjectedRunGrowsByTheSumOfItsSquares(@ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        return MomentumStatements.growsByTheSumOfSquaredSteps(descent.projected(), descent.hyper())
                && MomentumStatements.normNeverFalls(descent.projected());
    }

    @Property(tries = 500)
    @Checks("eq_12_with_decay")
    boolean decayScalesTheNormOfAProjectedStepBefore(@ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        double ratio = ProjectionParameters.DEFAULT.weightDecayRatio();
        return VariantStatements.projectedStepsGrowWithDecay(descent.projectedDecay(), descent.hyper(), ratio);
    }
}
