package adamp.properties.bound;

import java.util.List;

/**
 * The arithmetic of a step's scalars, as the convention axis {@code scalarPrecision} has it.
 *
 * @param <T> how a scalar is held
 */
interface ScalarArithmetic<T> {
    /** A hyper-parameter. */
    T given(double value);

    T minus(T a, T b);

    T times(T a, T b);

    T over(T a, T b);

    T squareRoot(T a);

    /**
     * A power as libraries compute it: the one rounded once, and the lowest and the highest that another way of computing
     * it may give (BOUNDS.md, section 8).
     */
    List<T> powers(T base, int exponent);

    /** The same number, to within {@code operations} roundings up and down: what another order of operations may give. */
    List<T> reordered(T value, int operations);

    /** The scalar as it meets a tensor, to the nearest double. */
    double atTensor(T value);

    /** The same, and how far that double lies from it. */
    Enclosure enclosedAtTensor(T value);

    /** Several ways of putting one scalar together, the first the definition's: that, and how far the others lie from it. */
    Enclosure enclose(List<Double> ways);
}
