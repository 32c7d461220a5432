package adamp.properties.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepBoundTest {
    private static final RowArithmetic ANY_ORDER = RowArithmetic.of(Summation.IN_ANY_ORDER);
    private static final Rule SGD = new Rule(
            Algorithm.SGD, HyperParameters.DEFAULTS.withMomentum(0).withLearningRate(0.1), Conventions.CORRECTED);
    private static final TensorShape ONE = new TensorShape(1);

    /** w' = 1 - 0.1f * 3: one product and one difference. u (0.3) (1 + u) + u (0.7 + ...). */
    @Test
    void theBoundOfAPlainStepIsTheTwoRoundingsItTakes() {
        StepEnclosure step = new StepBound(SGD, ANY_ORDER)
                .step(
                        ONE,
                        TensorState.start(Algorithm.SGD, new double[] {1}),
                        new double[] {3},
                        View.NONE,
                        Rounding.Range.KEPT);
        double u = 0x1p-24;
        double product = 0.1f * 3.0;
        double expected = u * product + u * (1 - product + u * product);
        assertEquals(expected, step.weight().error(0), 1e-6 * expected);
    }

    @Test
    void aStepOfZerosIsExact() {
        StepEnclosure step = new StepBound(SGD, ANY_ORDER)
                .step(
                        ONE,
                        TensorState.start(Algorithm.SGD, new double[] {1}),
                        new double[] {0},
                        View.NONE,
                        Rounding.Range.KEPT);
        assertEquals(new Enclosure(1, 0), step.weight().at(0));
    }

    @Test
    void aCosineWithinRoundingOfTheThresholdLeavesTheDecisionOpen() {
        Rule rule = new Rule(Algorithm.SGDP, HyperParameters.DEFAULTS, Conventions.OFFICIAL);
        double[] w = {1, 0, 0, 0};
        double[] g = {(float) (0.05 / Math.sqrt(1 - 0.05 * 0.05)), 1, 0, 0};
        Decision decision = new StepBound(rule, ANY_ORDER).decision(new TensorShape(1, 4), w, g);
        assertTrue(decision.isAmbiguous());
        assertEquals(Set.of(View.CHANNEL, View.LAYER, View.NONE), decision.allowed());
    }
}
