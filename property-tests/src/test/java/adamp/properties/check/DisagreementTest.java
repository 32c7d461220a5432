package adamp.properties.check;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.EnclosedState;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.Summation;
import adamp.properties.bound.View;
import adamp.properties.reference.Reference;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reference and replay read an equation differently, the check stops, however large or small the numbers are. */
class DisagreementTest {
    private static Rule rule(double learningRate) {
        HyperParameters hyper = HyperParameters.DEFAULTS.withLearningRate(learningRate);
        return new Rule(Algorithm.SGD, hyper, Conventions.OFFICIAL, Precision.FLOAT64);
    }

    /** The weight moves by the learning rate times the gradient, at least. */
    private static ViewJudgement judgement(Rule ofBound, Rule ofReference, double magnitude) {
        var rows = RowArithmetic.of(Summation.inAnyOrder(NumberFormat.FLOAT64));
        TensorState before =
                new TensorState(new double[] {magnitude}, new double[] {0.3 * magnitude}, new double[0], 3);
        var question = new ViewJudgement.Question(
                new StepBound(ofBound, rows),
                new Reference(ofReference),
                new TensorShape(1),
                EnclosedState.of(before, 3),
                new double[] {0.7 * magnitude},
                Map.of());
        return new ViewJudgement(question, View.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0x1p-300, 0x1p300, 7e184, 0x1p900})
    void aDisagreementIsSeenAtAnyMagnitudeInFloat64(double magnitude) {
        assertTrue(judgement(rule(0.1), rule(0.1), magnitude).view() == View.NONE);
        assertThrows(IllegalStateException.class, () -> judgement(rule(0.1), rule(0.11), magnitude));
    }
}
