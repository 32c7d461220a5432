package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.statement.MomentumStatements;
import adamp.proofs.numeric.statement.VariantStatements;
import adamp.spec.optimizer.ProjectionParameters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Equation 12 for SGDP in the projecting branch: whatever the gradients, and no weight on the way is zero. */
class Equation12Properties {
    @Property(tries = 500)
    @Checks("eq_12")
    boolean aProjectedStepGrowsByItsSquare(@ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        return MomentumStatements.growsByTheSquaredStep(descent.projected(), descent.hyper());
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
