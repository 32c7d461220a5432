package adamp.properties.cases;

import adamp.properties.rule.NumberFormat;
import java.util.SplittableRandom;

/** Draws vectors of numbers of a format; the same on every machine, as StrictMath is. */
final class Draw {
    private static final int FOLDED_EXPONENT = 12;
    private static final int MOST_BITS = 23;

    private final SplittableRandom random;
    private final NumberFormat format;

    Draw(SplittableRandom random, NumberFormat format) {
        this.random = random;
        this.format = format;
    }

    NumberFormat format() {
        return format;
    }

    /** The nearest number of the format; in float16, whose range is small, brought back into it by a power of two. */
    double rounded(double x) {
        double nearest = format.nearest(x);
        if (format != NumberFormat.FLOAT16 || !Double.isInfinite(nearest) || Double.isInfinite(x)) {
            return nearest;
        }
        return format.nearest(Math.scalb(x, FOLDED_EXPONENT - Math.getExponent(x)));
    }

    /** An integer in [low, high]. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double uniform(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** 10 to a power uniform in [low, high], nearer to 1 in float16: squares of such numbers keep its range. */
    double scale(double low, double high) {
        return comfortable(powerOfTen(low, high));
    }

    /** A scale, or in float16 the nearest one whose squares are well in its range. */
    double comfortable(double scale) {
        return format == NumberFormat.FLOAT16 ? Math.max(0x1p-6, Math.min(scale, 0x1p5)) : scale;
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
            values[i] = rounded(normal() * scale);
        }
        return values;
    }

    /** Squares of normal numbers: a second moment. */
    double[] squares(int count, double scale) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double x = normal() * scale;
            values[i] = rounded(x * x);
        }
        return values;
    }

    /** Numbers of either sign whose magnitudes are 10 to a uniform power. */
    double[] magnitudes(int count, double lowPower, double highPower) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = rounded(powerOfTen(lowPower, highPower) * (random.nextBoolean() ? 1 : -1));
        }
        return values;
    }

    /** Numbers below the smallest normal one, zeros among them. */
    double[] denormals(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            int units = random.nextInt(1 << between(1, Math.min(format.digits() - 1, MOST_BITS)));
            values[i] = units * format.smallest() * (random.nextBoolean() ? 1 : -1);
        }
        return values;
    }

    /** Integers of magnitude up to {@code largest}, times one power of two. */
    double[] integers(int count, int largest, int exponent) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.scalb((double) between(-largest, largest), exponent);
        }
        return values;
    }
}
