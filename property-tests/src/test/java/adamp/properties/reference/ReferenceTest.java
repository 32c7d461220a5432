package adamp.properties.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.Sweep;
import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.DfpScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.Scalars;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

/** The reference in double-double against the same reference in decimals of 60 digits. */
class ReferenceTest {
    /** Some twenty operations and a row sum of forty terms, each of relative error 2^-102 at most. */
    private static final double RELATIVE = 0x1p-94;

    @Test
    void adamPInDoubleDoubleIsAdamPInSixtyDigits() {
        for (Conventions conventions : Sweep.CONVENTIONS) {
            for (Family family : List.of(Family.CHANNEL_ORTHOGONAL, Family.LAYER_ORTHOGONAL, Family.LARGE_EPS)) {
                for (int seed = 0; seed < 5; seed++) {
                    compare(family.scenario(Algorithm.ADAMP, conventions, seed));
                }
            }
        }
    }

    private static void compare(Scenario scenario) {
        TensorState before = scenario.initial().get(0);
        double[] gradient = scenario.gradients().get(0).get(0);
        var shape = scenario.shapes().get(0);
        Reference reference = new Reference(scenario.rule());
        View view = reference.decide(shape, before.weight(), gradient);
        ReferenceStep fast = reference.step(shape, before, gradient, view);

        Scalars<Dfp> digits = DfpScalars.sixtyDigits();
        Shape sizes = Shape.of(shape.sizes());
        AdamState<Dfp> state = new AdamState<>(
                tensor(digits, sizes, before.weight()),
                tensor(digits, sizes, before.first()),
                tensor(digits, sizes, before.second()),
                before.steps(),
                before.steps());
        HyperParameters h = scenario.rule().hyper();
        var step = new AdamP<>(
                        new Setting<>(digits, scenario.rule().conventions(), Dtype.BINARY32),
                        new AdamPParameters(
                                h.learningRate(),
                                h.beta1(),
                                h.beta2(),
                                h.eps(),
                                h.weightDecay(),
                                h.nesterov(),
                                new ProjectionParameters(h.delta(), h.weightDecayRatio())))
                .step(state, tensor(digits, sizes, gradient));
        assertEquals(view != View.NONE, step.update().orElseThrow().decision().projects());
        Tensor<Dfp> weight = step.state().weight();
        for (int i = 0; i < weight.size(); i++) {
            Dfp mine =
                    digits.of(fast.weight().high(i)).add(digits.of(fast.weight().low(i)));
            double scale = Math.abs(before.weight()[i])
                    + Math.abs(fast.projected().high(i))
                    + Math.abs(fast.direction().high(i));
            double error = digits.toDouble(mine.subtract(weight.get(i)));
            assertTrue(Math.abs(error) <= RELATIVE * scale, "element " + i + " is off by " + error);
        }
    }

    private static <T extends FieldElement<T>> Tensor<T> tensor(Scalars<T> scalars, Shape shape, double[] values) {
        return Tensor.build(scalars, shape, i -> scalars.of(values[i]));
    }
}
