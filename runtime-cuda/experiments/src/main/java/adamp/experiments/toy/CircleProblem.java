package adamp.experiments.toy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figure 1, eq. B.1: in two dimensions, the direction of w is to become that of the optimum o.
 *
 * <p>loss(w) = -cos(w, o) = -(w.o) / (|w| |o|), gradient = -(o/|o| - cos(w, o) w/|w|) / |w|. B.1 prints "min" over the
 * cosine where Figure 1 says "max"; at "min" the printed start would be next to the solution.
 */
final class CircleProblem implements ToyProblem {
    private final double[] start;
    private final double[] optimum;

    /**
     * From one vector to the direction of another, neither of them zero.
     *
     * @param start the weights to start from, w0 in the paper
     * @param optimum the direction to find, w-star in the paper
     */
    CircleProblem(double[] start, double[] optimum) {
        this.start = start.clone();
        this.optimum = optimum.clone();
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    @Override
    public double[] gradient(double[] w) {
        double norm = Vectors.norm(w);
        double optimumNorm = Vectors.norm(optimum);
        double cosine = cosine(w);
        double[] gradient = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            gradient[i] = -(optimum[i] / optimumNorm - cosine * w[i] / norm) / norm;
        }
        return gradient;
    }

    /** cos(w, o): 1 at the solution. */
    double cosine(double[] w) {
        return Vectors.dot(w, optimum) / (Vectors.norm(w) * Vectors.norm(optimum));
    }

    @Override
    public Map<String, Object> describe(double[] w) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("x", w[0]);
        line.put("y", w[1]);
        line.put("norm", Vectors.norm(w));
        line.put("cosine", cosine(w));
        return line;
    }
}
