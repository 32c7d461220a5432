package adamp.experiments.data.texture;

import java.util.SplittableRandom;

/**
 * Random smooth functions of the plane with values in [0, 1]: a value for each point with whole coordinates, smoothly
 * blended in between (value noise), and sums of it at doubled frequencies.
 */
final class Noise {
    private static final int SIZE = 256;

    private final int[] order = new int[2 * SIZE];
    private final double[] values = new double[SIZE];

    Noise(SplittableRandom random) {
        for (int i = 0; i < SIZE; i++) {
            values[i] = random.nextDouble();
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        System.arraycopy(order, 0, order, SIZE, SIZE);
    }

    /** The value of the unit square a place lies in. */
    double cell(double x, double y) {
        return lattice((int) Math.floor(x), (int) Math.floor(y));
    }

    double smooth(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = ease(x - left);
        double v = ease(y - top);
        double upper = mix(lattice(left, top), lattice(left + 1, top), u);
        double lower = mix(lattice(left, top + 1), lattice(left + 1, top + 1), u);
        return mix(upper, lower, v);
    }

    /** Each octave has twice the frequency and half the weight of the one before. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        double frequency = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += weight * smooth(x * frequency + 17 * octave, y * frequency + 31 * octave);
            weights += weight;
            weight /= 2;
            frequency *= 2;
        }
        return sum / weights;
    }

    /** The distance to the nearest of points scattered one to a unit square, at most 1. */
    double toNearestPoint(double x, double y) {
        double nearest = 1;
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                int left = (int) Math.floor(x) + column;
                int top = (int) Math.floor(y) + row;
                double dx = left + lattice(left, top) - x;
                double dy = top + lattice(left + 57, top + 113) - y;
                nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
            }
        }
        return nearest;
    }

    private double lattice(int x, int y) {
        return values[order[order[x & SIZE - 1] + (y & SIZE - 1)]];
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double first, double second, double share) {
        return first + (second - first) * share;
    }
}
