package adamp.spec.optimizer;

import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void aValueOutOfRangeIsOneLine() {
        assertProblem("learning rate is -0.1: give a finite number, 0 or more", () -> SgdParameters.of(-0.1, 0.9));
        assertProblem("learning rate is NaN: give a finite number, 0 or more", () -> AdamParameters.of(Double.NaN));
        assertProblem("momentum is 1.0: give 0 or more, and below 1", () -> SgdpParameters.of(0.1, 1));
        assertProblem("beta2 is 1.0: give 0 or more, and below 1", () -> AdamPParameters.of(0.1)
                .withBetas(0.9, 1));
        assertProblem("beta1 is -0.5: give 0 or more, and below 1", () -> AdamParameters.of(0.1)
                .withBetas(-0.5, 0));
        assertProblem("eps is Infinity: give a finite number, 0 or more", () -> AdamPParameters.of(0.1)
                .withEpsilon(Double.POSITIVE_INFINITY));
        assertProblem("weight decay is NaN: give a finite number", () -> AdamPParameters.of(0.1)
                .withWeightDecay(Double.NaN));
        assertProblem("delta is -1.0: give a finite number, 0 or more", () -> new ProjectionParameters(-1, 0.1));
    }

    @Test
    void aGradientOfAnotherShapeIsOneLine() {
        Sgd<BigFraction> sgd = new Sgd<>(
                new Setting<>(ExactScalars.EXACT, Conventions.PAPER, Dtype.BINARY64), SgdParameters.of(0.1, 0));
        assertProblem(
                "a gradient of shape (3) does not fit a weight of shape (2): give one of the weight's",
                () -> sgd.step(sgd.start(vector("1 2")), vector("1 2 3")));
        Tensor<BigFraction> empty = Tensor.zeros(ExactScalars.EXACT, Shape.of(0));
        assertProblem(
                "a gradient of shape (3) does not fit a weight of shape (0): give one of the weight's",
                () -> sgd.step(sgd.start(empty), vector("1 2 3")));
    }

    @Test
    void indicesThatDoNotFitAreOneLine() {
        assertProblem(
                "a sparse gradient of shape (3) has indices [1, 3] for 2 values: give one index of 0 to 2 a value, each"
                        + " once",
                () -> new Gradient.Sparse<>(Shape.of(3), List.of(1, 3), vector("5 6")));
    }

    private static void assertProblem(String message, Runnable mistake) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage());
    }
}
