package adamp.experiments.toy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figure 3, eq. B.2: Rosenbrock's function on the directions of three-dimensional space.
 *
 * <p>With r = |(x, y, z)|, psi = atan2(x, z), phi = asin(y/r), (a, b) = c (psi, phi):
 *
 * <pre>{@code
 * h = (1 - a)^2 + 300 (b - a^2)^2
 * dh/da = -2 (1 - a) - 1200 a (b - a^2),   dh/db = 600 (b - a^2)
 * grad psi = (z, 0, -x) / q^2,   grad phi = (-x y / q, q, -y z / q) / r^2,   q = sqrt(x^2 + z^2)
 * }</pre>
 *
 * <p>The paper prints psi = arccos(x/z), which is not defined at the start and cannot be negative; atan2(x, z) is the
 * angle of those coordinates.
 */
final class RosenbrockProblem implements ToyProblem {
    private static final double C = 1.5;

    private final double startA;
    private final double startB;

    /** Starts from the angles (a, b), at r = 1. */
    RosenbrockProblem(double a, double b) {
        this.startA = a;
        this.startB = b;
    }

    @Override
    public double[] start() {
        double psi = startA / C;
        double phi = startB / C;
        return new double[] {Math.cos(phi) * Math.sin(psi), Math.sin(phi), Math.cos(phi) * Math.cos(psi)};
    }

    @Override
    public double[] gradient(double[] w) {
        double x = w[0];
        double y = w[1];
        double z = w[2];
        double squared = Vectors.dot(w, w);
        double q = Math.sqrt(x * x + z * z);
        double a = C * psi(w);
        double b = C * phi(w);
        double byPsi = C * (-2 * (1 - a) - 1200 * a * (b - a * a));
        double byPhi = C * 600 * (b - a * a);
        return new double[] {
            byPsi * z / (q * q) - byPhi * x * y / (q * squared),
            byPhi * q / squared,
            -byPsi * x / (q * q) - byPhi * y * z / (q * squared)
        };
    }

    double loss(double[] w) {
        double a = C * psi(w);
        double b = C * phi(w);
        return (1 - a) * (1 - a) + 300 * (b - a * a) * (b - a * a);
    }

    /** The distance of (a, b) to the optimum (1, 1). */
    double distance(double[] w) {
        return Math.hypot(C * psi(w) - 1, C * phi(w) - 1);
    }

    private static double psi(double[] w) {
        return Math.atan2(w[0], w[2]);
    }

    private static double phi(double[] w) {
        return Math.asin(w[1] / Vectors.norm(w));
    }

    @Override
    public Map<String, Object> describe(double[] w) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("x", w[0]);
        line.put("y", w[1]);
        line.put("z", w[2]);
        line.put("psi", psi(w));
        line.put("phi", phi(w));
        line.put("norm", Vectors.norm(w));
        line.put("loss", loss(w));
        line.put("distance", distance(w));
        return line;
    }
}
