package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Diagnosis;
import adamp.properties.diagnosis.Diagnostician;
import adamp.properties.diagnosis.Divergence;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that nobody has a name for: the first quantity that goes wrong is said. */
class DivergenceTest {
    private static Divergence of(Family family, Algorithm algorithm, Fault.StepMaker maker) {
        Fault fault = Fault.inStep("UNHEARD_OF", family, Fault.ALL, maker);
        List<Scenario> failing = List.of(family.scenario(algorithm, Conventions.CORRECTED, 5));
        Diagnosis diagnosis = Diagnostician.diagnose(fault.factory(), failing, List.of());
        assertFalse(diagnosis.isExplained(), diagnosis::toString);
        return diagnosis.first().orElseThrow();
    }

    @Test
    void aWrongMoment() {
        Divergence first = of(Family.ORDINARY, Algorithm.ADAM, (rule, evaluation) -> new PlainStep(rule, evaluation) {
            @Override
            float[] firstMoment(float[] m, float[] g) {
                return blend(beta1(), m, 1.01f * oneMinusBeta1(), g);
            }
        });
        assertEquals(Divergence.Quantity.MOMENT, first.quantity());
    }

    @Test
    void aWrongDecision() {
        Divergence first =
                of(Family.CHANNEL_ORTHOGONAL, Algorithm.ADAMP, (rule, evaluation) -> new PlainStep(rule, evaluation) {
                    @Override
                    boolean isExamined(TensorShape shape) {
                        return super.isExamined(shape) && shape.elements() % 2 == 1;
                    }
                });
        assertEquals(Divergence.Quantity.DECISION, first.quantity());
    }

    @Test
    void aWrongProjection() {
        Divergence first =
                of(Family.CHANNEL_ORTHOGONAL, Algorithm.ADAMP, (rule, evaluation) -> new PlainStep(rule, evaluation) {
                    @Override
                    float radialSign() {
                        return 0.7f;
                    }
                });
        assertEquals(Divergence.Quantity.PROJECTION, first.quantity());
    }

    @Test
    void aWrongDecay() {
        Divergence first =
                of(Family.WEIGHT_DECAY, Algorithm.ADAMW, (rule, evaluation) -> new PlainStep(rule, evaluation) {
                    @Override
                    float decayFactor(View view) {
                        return (float) (1 - 0.7 * hyper.learningRate() * hyper.weightDecay());
                    }
                });
        assertEquals(Divergence.Quantity.DECAY, first.quantity());
    }

    @Test
    void aWrongStep() {
        Divergence first = of(Family.ORDINARY, Algorithm.ADAM, (rule, evaluation) -> new PlainStep(rule, evaluation) {
            @Override
            double stepSize(int time) {
                return 1.5 * super.stepSize(time);
            }
        });
        assertEquals(Divergence.Quantity.STEP, first.quantity());
    }
}
