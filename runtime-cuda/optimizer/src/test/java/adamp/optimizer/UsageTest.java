package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void adamPTurnsAWeightTowardsItsTargetAndHardlyLengthensIt() {
        float[] weight = {3, 4, 0, 5}; // two filters of two weights
        float[] gradient = new float[4];
        AdamP settings = AdamP.builder().learningRate(1e-2).build();
        try (Optimizer optimizer = Optimizer.of(settings, Parameter.of("filters", weight, 2, 2))) {
            for (int step = 0; step < 2000; step++) {
                turnTowardsTheFirstAxis(weight, gradient);
                StepReport report = optimizer.stepAndReport(Tensor.of(gradient, 2, 2));
                assertEquals(
                        View.CHANNEL, report.parameter("filters").projected().orElseThrow());
            }
            assertEquals(2000, optimizer.state("filters").step());
        }
        assertTrue(weight[0] / Math.hypot(weight[0], weight[1]) > 0.999);
        assertTrue(weight[2] / Math.hypot(weight[2], weight[3]) > 0.999);
        assertTrue(Math.hypot(weight[0], weight[1]) < 6);
    }

    /** Gradient of the sum over filters of -cos(w, (1, 0)): scale-invariant, so orthogonal to each filter. */
    private static void turnTowardsTheFirstAxis(float[] weight, float[] gradient) {
        for (int row = 0; row < 2; row++) {
            double x = weight[2 * row];
            double y = weight[2 * row + 1];
            double cubed = Math.pow(x * x + y * y, 1.5);
            gradient[2 * row] = (float) (-y * y / cubed);
            gradient[2 * row + 1] = (float) (x * y / cubed);
        }
    }
}
