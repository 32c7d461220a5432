package adamp.proofs.numeric;

import static adamp.proofs.numeric.Refusal.isRefused;

import adamp.proofs.numeric.instance.AdaptiveDescent;
import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.FirstAdamStep;
import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.ProblemDescent;
import adamp.proofs.numeric.instance.ScheduledDescent;
import adamp.proofs.numeric.instance.TangentStep;
import adamp.proofs.numeric.statement.AdamStatements;
import adamp.proofs.numeric.statement.EffectiveRateStatements;
import adamp.proofs.numeric.statement.Growth;
import adamp.proofs.numeric.statement.LossStatements;
import adamp.proofs.numeric.statement.MomentumRateStatements;
import adamp.proofs.numeric.statement.MomentumStatements;
import adamp.proofs.numeric.statement.ScheduleStatements;
import adamp.proofs.numeric.statement.VariantStatements;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Faulty closed forms, and runs of another algorithm than the one a statement is about, each refused by the statements that
 * the properties check.
 */
class MomentumFaultsTest {
    private static final Descent.Orthogonal ORTHOGONAL = new Descent.Orthogonal();
    private static final Descent.Unrelated UNRELATED = new Descent.Unrelated();

    /** |w|^2 + eta^2 |p_t|^2 + factor eta^2 sum_{k&lt;end} beta^(t-shift-k) |p_k|^2. */
    private static Growth growth(int factor, int shift, boolean includesTheLast) {
        return (hyper, squaredNorm, squares) -> {
            int t = squares.size() - 1;
            BigFraction past = BigFraction.ZERO;
            for (int k = 0; includesTheLast ? k <= t : k < t; k++) {
                past = past.add(hyper.beta().pow(Math.max(0, t - shift - k)).multiply(squares.get(k)));
            }
            BigFraction grown = squares.get(t).add(past.multiply(factor));
            return squaredNorm.add(hyper.eta().pow(2).multiply(grown));
        };
    }

    /** The form that the faults are made from is right without one. */
    @Example
    void theUnspoiltFormIsLemma22() {
        ORTHOGONAL.get().sampleStream().limit(50).forEach(descent -> {
            if (!MomentumStatements.growsAs(growth(2, 0, false), descent.momentum(), descent.hyper())) {
                throw new AssertionError(descent.toString());
            }
        });
    }

    @Example
    void faultyFormsOfLemma22AreRefused() {
        List<Growth> faults = List.of(
                growth(-2, 0, false),
                growth(1, 0, false),
                growth(2, 1, false),
                growth(2, -1, false),
                growth(2, 0, true));
        for (Growth fault : faults) {
            isRefused(ORTHOGONAL, descent -> MomentumStatements.growsAs(fault, descent.momentum(), descent.hyper()));
        }
    }

    @Example
    void runsOfOtherAlgorithmsDoNotGrowAsLemma22Says() {
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsAs(Growth.REFERENCE, d.nesterov(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsAs(Growth.REFERENCE, d.coupledDecay(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsAs(Growth.REFERENCE, d.projected(), d.hyper()));
        isRefused(UNRELATED, d -> MomentumStatements.growsAs(Growth.REFERENCE, d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.radialPartIsThePast(d.overwrittenBuffer(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsInClosedForm(d.nesterov(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.stepsAreProjectedStepsAtSmallerRates(d.nesterov(), d.hyper()));
    }

    @Example
    void momentumWithoutProjectionBreaksLemma21AndEquation12() {
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsByTheSquaredStep(d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> MomentumStatements.growsByTheSumOfSquaredSteps(d.momentum(), d.hyper()));
        isRefused(UNRELATED, d -> MomentumStatements.growsByTheSquaredStep(d.gradientDescent(), d.hyper()));
        isRefused(UNRELATED, d -> MomentumStatements.growsByTheSquaredStepWhereDecided(d.projectedDecay(), d.hyper()));
        isRefused(UNRELATED, d -> MomentumStatements.orthogonalGradientsAreDecidedFor(d.deciding(0.1)));
        isRefused(UNRELATED, d -> MomentumStatements.gradientsAreOrthogonal(d.momentum()));
        isRefused(UNRELATED, d -> MomentumStatements.normNeverFalls(d.momentum()));
    }

    /** The schedule one step late: eta_{t+1} for eta_t, as where rates are changed before the step and not after. */
    @Example
    void aScheduleOneStepLateIsRefused() {
        ScheduledDescent.Any scheduled = new ScheduledDescent.Any();
        isRefused(scheduled, d -> ScheduleStatements.radialPartIsCarried(d.run(), late(d)));
        isRefused(scheduled, d -> ScheduleStatements.growsByTheScheduledPast(d.run(), late(d)));
    }

    private static ScheduledDescent late(ScheduledDescent descent) {
        List<HyperParameters> schedule = descent.schedule();
        List<HyperParameters> shifted = Stream.concat(
                        schedule.stream().skip(1), schedule.stream().limit(1))
                .toList();
        return new ScheduledDescent(descent.start(), descent.matrices(), shifted);
    }

    @Example
    void variantsAreToldApart() {
        isRefused(ORTHOGONAL, d -> VariantStatements.decayedRadialPartIsThePast(d.coupledDecay(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.growsWithDecay(d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.lookAheadsRadialPartIsThePast(d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.growsWithLookAhead(d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.lookAheadNeverPointsOutward(d.coupledDecay(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.overwrittenBufferForgets(d.projected(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.separateBufferRemembers(d.overwrittenBuffer(), d.hyper()));
        isRefused(UNRELATED, d -> VariantStatements.projectedStepsGrowWithDecay(d.projectedDecay(), d.hyper(), 1));
        isRefused(ORTHOGONAL, d -> VariantStatements.coupledRadialPartIsCarried(d.decoupledDecay(), d.hyper()));
        isRefused(ORTHOGONAL, d -> VariantStatements.shrinksInTheFirstStep(d.momentum()));
    }

    @Example
    void otherSpendingsOfTheLossAreRefused() {
        isRefused(UNRELATED, d -> LossStatements.energyIsSpentAsSaid(d.nesterov(), d.hyper()));
        isRefused(ORTHOGONAL, d -> LossStatements.descentGrowsByTheDecrease(d.momentum(), d.hyper()));
        isRefused(ORTHOGONAL, d -> LossStatements.momentumGrowsByAMultipleOfTheDecrease(d.nesterov(), d.hyper()));
        isRefused(UNRELATED, d -> LossStatements.momentumGrowsByAMultipleOfTheDecrease(d.momentum(), d.hyper()));
    }

    @Example
    void otherEffectiveRatesAreRefused() {
        isRefused(ORTHOGONAL, d -> EffectiveRateStatements.normFollowsTheSumOfSquares(d.coupledDecay(), d.hyper()));
        isRefused(ORTHOGONAL, d -> EffectiveRateStatements.normHasItsLimit(d.nesterov(), d.hyper()));
        isRefused(
                ORTHOGONAL,
                d -> EffectiveRateStatements.descentIsNoFasterThanTheFourthRoot(
                        d.gradientDescent(), d.hyper().eta().divide(2)));
        isRefused(
                ORTHOGONAL,
                d -> EffectiveRateStatements.descentIsNoSlowerThanTheFourthRoot(
                        d.decoupledDecay(), d.hyper().eta()));
        isRefused(
                new TangentStep.Any(),
                step -> MomentumRateStatements.smoothnessIsThatOfTheSphere(
                        step, new TangentStep(step.problem(), step.w().times(BigFraction.TWO), step.x())));
        isRefused(
                ORTHOGONAL,
                d -> MomentumRateStatements.momentumIsNoFasterThanTheFourthRoot(
                        d.momentum(), withRate(d.hyper(), d.hyper().learningRate() / 16)));
        isRefused(new ProblemDescent.Smooth(), MomentumFaultsTest::staysBoundedAtAThousandfoldRate);
    }

    private static HyperParameters withRate(HyperParameters hyper, double learningRate) {
        return new HyperParameters(learningRate, hyper.momentum(), hyper.weightDecay());
    }

    private static boolean staysBoundedAtAThousandfoldRate(ProblemDescent descent) {
        ProblemDescent fast = new ProblemDescent(descent.problem(), descent.start(), descent.learningRate() * 1024);
        return EffectiveRateStatements.normStaysBounded(descent, fast.run())
                && EffectiveRateStatements.lossIsSmooth(fast, fast.run());
    }

    @Example
    void adamWithoutProjectionBreaksEquation12() {
        AdaptiveDescent.Unrelated unrelated = new AdaptiveDescent.Unrelated();
        isRefused(unrelated, d -> AdamStatements.growsByTheSquaredStep(d.asPrinted()));
        isRefused(unrelated, d -> AdamStatements.growsByTheSumOfSquaredSteps(d.asPrinted()));
        isRefused(unrelated, d -> AdamStatements.everyStepProjects(d.asPrinted()));
        isRefused(
                new FirstAdamStep.Shrinking(),
                step -> AdamStatements.shrinksUnlessProjected(step.weight(), step.byAdamP(), step.byAdam()));
    }
}
