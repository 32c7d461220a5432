package adamp.properties.bound;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

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

    /** Numbers whose errors are known; the arrays are taken as they are. */
    public static Enclosures of(double[] value, double[] error) {
        return new Enclosures(value, error);
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

    /**
     * Element by element what all of several enclosures allow.
     *
     * @param sourcesAt those that count at an index; at least one
     */
    public static Enclosures elementwise(int size, IntFunction<List<Enclosures>> sourcesAt) {
        Enclosures result = zeros(size);
        for (int i = 0; i < size; i++) {
            List<Enclosures> sources = sourcesAt.apply(i);
            result.value[i] = sources.get(0).value[i];
            for (Enclosures source : sources) {
                result.include(i, source);
            }
        }
        return result;
    }

    /** Encloses what another way of computing the same numbers gives too. */
    public Enclosures hull(Enclosures other) {
        Enclosures hull = copy();
        for (int i = 0; i < value.length; i++) {
            hull.include(i, other);
        }
        return hull;
    }

    /** The same values with errors that many times as large. */
    public Enclosures widened(double factor) {
        Enclosures result = copy();
        for (int i = 0; i < value.length; i++) {
            result.error[i] *= factor;
        }
        return result;
    }

    private void include(int i, Enclosures other) {
        boolean same = Double.compare(value[i], other.value[i]) == 0;
        double further = other.error[i] + (same ? 0 : Math.abs(other.value[i] - value[i]));
        error[i] = Double.isNaN(further) ? Double.POSITIVE_INFINITY : Math.max(error[i], further);
    }

    /** As operands: where a format's denormals may be replaced by zeros, they have themselves as an error. */
    public Enclosures operandsOf(FloatFormat format) {
        if (!format.flushes()) {
            return this;
        }
        Enclosures operands = copy();
        for (int i = 0; i < value.length; i++) {
            double magnitude = Math.abs(value[i]);
            operands.error[i] += magnitude < format.smallestNormal() ? magnitude : 0;
        }
        return operands;
    }

    /** Multiplied by a power of two, exactly but for what falls below the smallest number. */
    Enclosures scaled(int exponent) {
        Enclosures scaled = copy();
        for (int i = 0; i < value.length; i++) {
            scaled.value[i] = Math.scalb(value[i], exponent);
            scaled.error[i] = Math.scalb(error[i], exponent);
        }
        return scaled;
    }

    /** Whether every value is a number and every error is. */
    boolean isFinite() {
        for (int i = 0; i < value.length; i++) {
            if (!Double.isFinite(value[i]) || !Double.isFinite(error[i])) {
                return false;
            }
        }
        return true;
    }

    /** The values, without their errors: a copy. */
    public double[] values() {
        return value.clone();
    }

    Enclosures copy() {
        return slice(0, size());
    }
}
