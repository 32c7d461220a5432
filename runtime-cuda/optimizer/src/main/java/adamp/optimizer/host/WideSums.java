package adamp.optimizer.host;

import adamp.optimizer.step.BoundTensor;

/**
 * The sums of a row in binary64, element by element. A product of two float32 numbers is exact there and can neither
 * overflow nor underflow, so only the additions round, each by at most 2^-53 of the sum of magnitudes.
 */
final class WideSums {
    private final float[] w = new float[Window.CAPACITY];
    private final float[] g = new float[Window.CAPACITY];

    /** (w.g, w.w, g.g) over {@code length} elements from {@code start} on. */
    void of(BoundTensor weight, BoundTensor gradient, int start, int length, Sums sums) {
        double dot = 0;
        double weightSquare = 0;
        double gradientSquare = 0;
        for (int done = 0; done < length; done += Window.CAPACITY) {
            int count = Math.min(Window.CAPACITY, length - done);
            weight.read(start + done, w, count);
            gradient.read(start + done, g, count);
            for (int i = 0; i < count; i++) {
                double x = w[i];
                double y = g[i];
                dot += x * y;
                weightSquare += x * x;
                gradientSquare += y * y;
            }
        }
        sums.clear();
        sums.add(dot, weightSquare, gradientSquare);
    }

    /** The same over elements of two windows. */
    static void of(Window weight, Window gradient, int from, int to, Sums sums) {
        double dot = 0;
        double weightSquare = 0;
        double gradientSquare = 0;
        for (int i = from; i < to; i++) {
            double x = weight.get(i);
            double y = gradient.get(i);
            dot += x * y;
            weightSquare += x * x;
            gradientSquare += y * y;
        }
        sums.clear();
        sums.add(dot, weightSquare, gradientSquare);
    }

    /** |w|^2 over elements of a window. */
    static double square(Window weight, int from, int to) {
        double square = 0;
        for (int i = from; i < to; i++) {
            double x = weight.get(i);
            square += x * x;
        }
        return square;
    }

    /** w.p over elements of a window. */
    static double dot(Window weight, float[] direction, int from, int to) {
        double dot = 0;
        for (int i = from; i < to; i++) {
            dot += (double) weight.get(i) * direction[i];
        }
        return dot;
    }

    /** p -= radial w over elements of a window, each rounded to float32 once. */
    static void project(Window weight, float[] direction, int from, int to, double radial) {
        for (int i = from; i < to; i++) {
            direction[i] = (float) (direction[i] - radial * weight.get(i));
        }
    }
}
