package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.Descent;
import adamp.proofs.numeric.instance.FigureOneRun;
import adamp.proofs.numeric.statement.FigureOneStatements;
import adamp.proofs.numeric.statement.LossStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Momentum against an actual run of gradient descent. */
class DescentComparisonProperties {
    @Property
    @Checks("momentum_energy")
    boolean momentumSpendsTheLossAsSaidWhateverTheGradients(
            @ForAll(supplier = Descent.Unrelated.class) Descent descent) {
        return LossStatements.energyIsSpentAsSaid(descent.momentum(), descent.hyper());
    }

    @Property
    @Checks("growth_per_decrease_descent")
    boolean gradientDescentGrowsByTheDecreaseOfTheLoss(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return LossStatements.descentGrowsByTheDecrease(descent.gradientDescent(), descent.hyper());
    }

    @Property
    @Checks("growth_per_decrease_momentum")
    boolean momentumGrowsByAMultipleOfIt(@ForAll(supplier = Descent.Orthogonal.class) Descent descent) {
        return LossStatements.momentumGrowsByAMultipleOfTheDecrease(descent.momentum(), descent.hyper());
    }

    /** On Figure 1's problem: 6, 190 and 19900 times the growth of gradient descent for beta = 0.5, 0.9 and 0.99. */
    @Property
    @Checks({"growth_per_decrease_descent", "growth_per_decrease_momentum"})
    boolean onFigureOneTheGrowthIsTheMultipleOfARealRunOfGradientDescent(
            @ForAll(supplier = FigureOneRun.Any.class) FigureOneRun run) {
        return FigureOneStatements.growsByTheMultipleOfTheLoss(beta -> (1 + beta) / ((1 - beta) * (1 - beta)), run);
    }

    /** 3, 19 and 199 times the growth by the same updates without momentum. */
    @Property
    @Checks("corollary_2_3_limit")
    boolean onFigureOneTheGrowthOverTheRunsOwnUpdatesIsThatOfTheCorollary(
            @ForAll(supplier = FigureOneRun.Any.class) FigureOneRun run) {
        return FigureOneStatements.growsByTheCorollarysMultipleOfItsOwnUpdates(run);
    }
}
