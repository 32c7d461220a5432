package adamp.spec.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.Setting;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The released code's AdamP once more, as loops over doubles that share nothing with the specification, over thirty steps
 * with look-ahead and decay. Each step rounds an element some forty times, the projection's sums of eight included; the
 * errors of thirty steps stay below 2^-53 40 30 times magnitudes of at most 10: 2e-12.
 */
class AdamPInPlainLoopsTest {
    private static final int ROWS = 2;
    private static final int LENGTH = 4;
    private static final int SIZE = ROWS * LENGTH;
    private static final int STEPS = 30;
    private static final double LEARNING_RATE = 0.05;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-3;
    private static final double DECAY = 0.1;
    private static final double DELTA = 0.8;
    private static final double RATIO = 0.25;

    private final double[] w = new double[SIZE];
    private final double[] m = new double[SIZE];
    private final double[] v = new double[SIZE];

    /** One step; returns the length of the rows that were projected, 0 for none. */
    private int step(int t, double[] g) {
        double[] p = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            double denominator = Math.sqrt(v[i]) / Math.sqrt(1 - Math.pow(BETA2, t)) + EPSILON;
            p[i] = (BETA1 * m[i] + (1 - BETA1) * g[i]) / denominator;
        }
        int projected = orthogonal(g, LENGTH) ? LENGTH : orthogonal(g, SIZE) ? SIZE : 0;
        for (int start = 0; projected > 0 && start < SIZE; start += projected) {
            double norm = Math.sqrt(dot(w, w, start, projected)) + EPSILON;
            double radial = dot(w, p, start, projected) / norm;
            for (int i = start; i < start + projected; i++) {
                p[i] -= w[i] / norm * radial;
            }
        }
        double ratio = projected > 0 ? RATIO : 1;
        for (int i = 0; i < SIZE; i++) {
            w[i] *= 1 - LEARNING_RATE * DECAY * ratio;
            w[i] -= LEARNING_RATE / (1 - Math.pow(BETA1, t)) * p[i];
        }
        return projected;
    }

    private boolean orthogonal(double[] g, int length) {
        double largest = 0;
        for (int start = 0; start < SIZE; start += length) {
            double norms = Math.max(Math.sqrt(dot(w, w, start, length)), EPSILON)
                    * Math.max(Math.sqrt(dot(g, g, start, length)), EPSILON);
            largest = Math.max(largest, Math.abs(dot(w, g, start, length)) / norms);
        }
        return largest < DELTA / Math.sqrt(length);
    }

    private static double dot(double[] x, double[] y, int start, int length) {
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Test
    void theSpecificationFollowsTheLoops() {
        BigFloatScalars scalars = BigFloatScalars.twoHundredBits();
        AdamP<BigFloat> adamp = new AdamP<>(
                new Setting<>(scalars, Conventions.OFFICIAL.with(ScalarPrecision.BINARY64), Dtype.BINARY64),
                new AdamPParameters(
                        LEARNING_RATE, BETA1, BETA2, EPSILON, DECAY, true, new ProjectionParameters(DELTA, RATIO)));
        SplittableRandom random = new SplittableRandom(3);
        Shape shape = Shape.of(ROWS, LENGTH);
        System.arraycopy(gaussian(random), 0, w, 0, SIZE);
        AdamState<BigFloat> state = adamp.start(Tensor.of(scalars, shape, w));
        int[] seen = new int[SIZE + 1];
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gaussian(random);
            int projected = step(t, g);
            seen[projected]++;
            var step = adamp.step(state, Tensor.of(scalars, shape, g));
            state = step.state();
            Decision<BigFloat> decision = step.update().orElseThrow().decision();
            assertEquals(
                    projected == LENGTH
                            ? Optional.of(View.CHANNEL)
                            : projected == SIZE ? Optional.of(View.LAYER) : Optional.empty(),
                    decision.view(),
                    "step " + t);
            assertArrayEquals(w, state.weight().toDoubles(), 2e-12, "step " + t);
        }
        assertEquals(STEPS, seen[0] + seen[LENGTH] + seen[SIZE]);
        assertEquals(3, (seen[0] > 0 ? 1 : 0) + (seen[LENGTH] > 0 ? 1 : 0) + (seen[SIZE] > 0 ? 1 : 0), "all branches");
    }

    private static double[] gaussian(SplittableRandom random) {
        double[] values = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
