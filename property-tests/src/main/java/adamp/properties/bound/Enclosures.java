package adamp.properties.bound;

import java.util.Arrays;

/**
 * A tensor of {@link Enclosure}s in the logical row-major order of its elements, kept as two arrays.
 *
 * <p>An element whose value is not finite says that every evaluation gives that very infinity, or NaN; an element whose
 * error is infinite promises nothing.
 */
public final class Enclosures {
    final double[] value;
    final double[] error;

    Enclosures(double[] value, double[] error) {
        this.value = value;
        this.error = error;
    }

    /** Numbers that are given, hence exact. */
    public static Enclosures exact(double[] given) {
        double[] value = new double[given.length];
        for (int i = 0; i < given.length; i++) {
            value[i] = given[i];
        }
        return new Enclosures(value, new double[given.length]);
    }

    public static Enclosures zeros(int size) {
        return new Enclosures(new double[size], new double[size]);
    }

    public int size() {
        return value.length;
    }

    public Enclosure at(int index) {
        return new Enclosure(value[index], error[index]);
    }

    public double value(int index) {
        return value[index];
    }

    public double error(int index) {
        return error[index];
    }

    /** The elements from {@code from} (inclusive) to {@code to} (exclusive). */
    Enclosures slice(int from, int to) {
        return new Enclosures(Arrays.copyOfRange(value, from, to), Arrays.copyOfRange(error, from, to));
    }

    /** Overwrites the elements from {@code from} on. */
    void paste(int from, Enclosures part) {
        System.arraycopy(part.value, 0, value, from, part.size());
        System.arraycopy(part.error, 0, error, from, part.size());
    }

    Enclosures copy() {
        return slice(0, size());
    }
}
