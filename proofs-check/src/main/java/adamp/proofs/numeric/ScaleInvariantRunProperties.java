package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.proofs.numeric.statement.Growth;
import adamp.proofs.numeric.statement.MomentumStatements;
import adamp.spec.optimizer.MomentumState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The statements about runs on real scale-invariant functions with their exact gradients: Rayleigh quotients, and linear
 * models with a batch normalization behind them.
 */
class ScaleInvariantRunProperties {
    private static final int TRIES = 200;

    @Property(tries = TRIES)
    @Checks({"eq_4_orthogonality", "lemma_2_1"})
    boolean gradientDescentGrowsByTheSquaredStep(@ForAll(supplier = Descent.OnProblem.class) Descent descent) {
        Trajectory<MomentumState<BigFraction>> run = descent.gradientDescent();
        return MomentumStatements.gradientsAreOrthogonal(run)
                && MomentumStatements.growsByTheSquaredStep(run, descent.hyper());
    }

    @Property(tries = TRIES)
    @Checks({"lemma_2_2", "lemma_2_2_invariant"})
    boolean momentumGrowsByItsPastBesides(@ForAll(supplier = Descent.OnProblem.class) Descent descent) {
        Trajectory<MomentumState<BigFraction>> run = descent.momentum();
        return MomentumStatements.growsAs(Growth.REFERENCE, run, descent.hyper())
                && MomentumStatements.radialPartIsThePast(run, descent.hyper());
    }

    @Property(tries = TRIES)
    @Checks({"eq_12"})
    boolean aProjectedRunGrowsAsGradientDescentDoes(@ForAll(supplier = Descent.OnProblem.class) Descent descent) {
        Trajectory<MomentumState<BigFraction>> run = descent.projected();
        return MomentumStatements.growsByTheSquaredStep(run, descent.hyper())
                && MomentumStatements.growsByTheSumOfSquaredSteps(run, descent.hyper());
    }
}
