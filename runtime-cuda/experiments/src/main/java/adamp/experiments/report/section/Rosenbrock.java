package adamp.experiments.report.section;

import java.awt.geom.Path2D;

/**
 * Level sets of the spherical Rosenbrock function of eq. B.2: h = (1 − a)² + 300 (b − a²)² with (a, b) = 1.5 (ψ, φ). A
 * level c is met at b = a² ± √((c − (1 − a)²)/300), so its set is one closed curve.
 */
final class Rosenbrock {

    static final double ANGLE_SCALE = 1.5;
    static final double OPTIMUM = 1 / ANGLE_SCALE;
    static final double[] LEVELS = {1, 10, 100, 1000, 10000};

    private static final double STEEPNESS = 300;
    private static final int POINTS = 240;

    /** Beyond |a| = 1.5 · π/2 the loss is not defined; a little more closes the curves outside what is seen. */
    private static final double FARTHEST = 2.5;

    private Rosenbrock() {}

    /** The curve of one level: (ψ, φ) pairs along the upper branch and back along the lower, as far as it can be seen. */
    static double[][] level(double c) {
        double from = Math.max(1 - Math.sqrt(c), -FARTHEST);
        double to = Math.min(1 + Math.sqrt(c), FARTHEST);
        double[][] points = new double[2 * POINTS + 2][];
        for (int i = 0; i <= POINTS; i++) {
            // Denser at the ends, where the branches meet and turn sharply.
            double a = from + (to - from) * (1 - Math.cos(Math.PI * i / POINTS)) / 2;
            double offset = Math.sqrt(Math.max(0, (c - (1 - a) * (1 - a)) / STEEPNESS));
            points[i] = new double[] {a / ANGLE_SCALE, (a * a + offset) / ANGLE_SCALE};
            points[points.length - 1 - i] = new double[] {a / ANGLE_SCALE, (a * a - offset) / ANGLE_SCALE};
        }
        return points;
    }

    static Path2D outline(double c) {
        Path2D path = new Path2D.Double();
        double[][] points = level(c);
        path.moveTo(points[0][0], points[0][1]);
        for (double[] point : points) {
            path.lineTo(point[0], point[1]);
        }
        path.closePath();
        return path;
    }
}
