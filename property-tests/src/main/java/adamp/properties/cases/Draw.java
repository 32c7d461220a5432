package adamp.properties.cases;

import java.util.SplittableRandom;

/** Draws vectors of float32 numbers; the same on every machine, as StrictMath is. */
final class Draw {
    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    /** An integer in [low, high]. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double uniform(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** 10 to a power uniform in [low, high]. */
    double powerOfTen(double low, double high) {
        return StrictMath.pow(10, uniform(low, high));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A standard normal number, by the polar method. */
    double normal() {
        while (true) {
            double x = uniform(-1, 1);
            double y = uniform(-1, 1);
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    double[] normals(int count, double scale) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (normal() * scale);
        }
        return values;
    }

    /** Squares of normal numbers: a second moment. */
    double[] squares(int count, double scale) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double x = normal() * scale;
            values[i] = (float) (x * x);
        }
        return values;
    }

    /** Numbers of either sign whose magnitudes are 10 to a uniform power. */
    double[] magnitudes(int count, double lowPower, double highPower) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (powerOfTen(lowPower, highPower) * (random.nextBoolean() ? 1 : -1));
        }
        return values;
    }

    /** Numbers below the smallest normal one, zeros among them. */
    double[] denormals(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            int bits = random.nextInt(1 << between(1, 23));
            values[i] = Float.intBitsToFloat(bits) * (random.nextBoolean() ? 1 : -1);
        }
        return values;
    }

    /** Integers of magnitude up to {@code largest}, times one power of two. */
    double[] integers(int count, int largest, int exponent) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.scalb((float) between(-largest, largest), exponent);
        }
        return values;
    }
}
