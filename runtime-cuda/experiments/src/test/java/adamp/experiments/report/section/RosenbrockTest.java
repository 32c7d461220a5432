package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RosenbrockTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1000, 10000})
    void everyPointOfALevelHasItsLoss(double level) {
        for (double[] point : Rosenbrock.level(level)) {
            double a = 1.5 * point[0];
            double b = 1.5 * point[1];
            double loss = (1 - a) * (1 - a) + 300 * (b - a * a) * (b - a * a);
            // Where the branches meet the offset is a root near zero of a difference near zero: 300 (b - a²)² is then
            // off by the rounding of b near a² <= 6.25, 1e-15, times 300 times the offset's own size, 6: below 1e-10.
            assertEquals(level, loss, 1e-10 * level);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void aLevelGoesRoundTheOptimum(double level) {
        assertTrue(Rosenbrock.outline(level).contains(Rosenbrock.OPTIMUM, Rosenbrock.OPTIMUM));
    }
}
