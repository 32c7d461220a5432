package adamp.experiments.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ToyProblemTest {
    private static final CircleProblem CIRCLE = new CircleProblem(new double[] {0.001, 1}, new double[] {0, -1});
    private static final RosenbrockProblem ROSENBROCK = new RosenbrockProblem(-2, 2);
    /** One rounding. */
    private static final double UNIT = Math.ulp(1.0) / 2;

    /** w = (3, 4), o = (0, -1): cos = -0.8; gradient -( (0,-1) + 0.8 (0.6, 0.8) ) / 5 = (-0.096, 0.072). */
    @Test
    void theCirclesGradientIsTheWorkedExample() {
        double[] gradient = CIRCLE.gradient(new double[] {3, 4});
        assertEquals(-0.8, CIRCLE.cosine(new double[] {3, 4}), 4 * UNIT);
        assertEquals(-0.096, gradient[0], 8 * UNIT);
        assertEquals(0.072, gradient[1], 8 * UNIT);
    }

    /** Eq. 4. The terms of w.g are at most 1, and a dozen roundings go into them. */
    @Property
    void theCirclesGradientIsOrthogonal(
            @ForAll @DoubleRange(min = 0.1, max = 30) double x, @ForAll @DoubleRange(min = -30, max = 30) double y) {
        double[] w = {x, y};
        assertEquals(0, Vectors.dot(w, CIRCLE.gradient(w)), 12 * UNIT);
    }

    /** a = -2, b = 2: (1 - a)^2 = 9 and 300 (b - a^2)^2 = 1200. The angles carry a rounding each, amplified by |dh/da|. */
    @Test
    void rosenbrockStartsAt1209OnTheUnitSphere() {
        double[] start = ROSENBROCK.start();
        assertEquals(1, Vectors.norm(start), 4 * UNIT);
        assertEquals(1209, ROSENBROCK.loss(start), 4806 * 4 * 4 * UNIT);
    }

    /** grad psi and grad phi are orthogonal, of lengths 1/q and 1/r: |g|^2 = (1.5 * 4806 / q)^2 + (1.5 * 1200)^2. */
    @Test
    void rosenbrocksGradientHasTheLengthOfTheChainRule() {
        double q = Math.cos(2 / 1.5);
        double expected = Math.hypot(1.5 * 4806 / q, 1.5 * 1200);
        double relative = Vectors.norm(ROSENBROCK.gradient(ROSENBROCK.start())) / expected - 1;
        assertTrue(Math.abs(relative) < 100 * UNIT, "relative error " + relative);
    }

    /** Eq. 4, relative to the lengths: the terms cancel from about |w| |g|. */
    @Property
    void rosenbrocksGradientIsOrthogonal(
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = -3, max = 3) double y,
            @ForAll @DoubleRange(min = 0.1, max = 3) double z) {
        double[] w = {x, y, z};
        double[] gradient = ROSENBROCK.gradient(w);
        double lengths = Vectors.norm(w) * Vectors.norm(gradient);
        // The terms of w.g that cancel are bounded by |w| |g|, and a dozen roundings go into each.
        assertEquals(0, Vectors.dot(w, gradient), 3 * 12 * UNIT * lengths);
    }

    @Test
    void theOptimumIsAtAnglesOfOneEach() {
        double psi = 1 / 1.5;
        double[] optimum = {Math.cos(psi) * Math.sin(psi), Math.sin(psi), Math.cos(psi) * Math.cos(psi)};
        assertEquals(0, ROSENBROCK.distance(optimum), 16 * UNIT);
    }
}
