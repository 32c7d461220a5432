package adamp.properties.cases;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.Summation;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.spec.convention.DecisionRange;
import java.util.List;

/**
 * Whether eq. 11 is decided in a scenario whatever rounding does. A case in which any verdict is right asks for nothing: it is
 * drawn again. At eight or eleven digits that is one in a few hundred.
 */
final class ClearDecisions {
    private ClearDecisions() {}

    /** Whether the decisions of the first step are clear; float32 and float64 are not asked. */
    static boolean in(Scenario scenario) {
        Rule rule = scenario.rule();
        if (!rule.precision().state().isHalf() || !rule.algorithm().projects()) {
            return true;
        }
        List<double[]> gradients = scenario.gradients().get(0);
        for (int i = 0; i < gradients.size(); i++) {
            StepBound bound = new StepBound(scenario.rule(i), rows(rule));
            double[] weight = scenario.initial().get(i).weight();
            double[] gradient = gradients.get(i);
            if (gradient != null
                    && bound.decision(scenario.shapes().get(i), weight, gradient)
                            .isAmbiguous()) {
                return false;
            }
        }
        return true;
    }

    /** Of a port that promises nothing. */
    private static RowArithmetic rows(Rule rule) {
        return RowArithmetic.of(
                rule.conventions().is(DecisionRange.UNBOUNDED)
                        ? Summation.inAnyOrder(NumberFormat.FLOAT32).safeFromRange()
                        : Summation.inAnyOrder(rule.precision().state()));
    }
}
