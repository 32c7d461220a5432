package adamp.properties.bound;

import adamp.properties.rule.NumberFormat;
import java.util.function.IntUnaryOperator;

/**
 * How a port adds up a row: what the error of a dot product depends on besides the numbers.
 *
 * <p>The error of a sum of n terms is at most gamma_h times the sum of their magnitudes, h the length of the longest
 * chain of roundings a term passes (its own product included) in whatever tree the port adds by. {@link #IN_ANY_ORDER}
 * needs no promise of the port; a port that promises less depth, or a wider accumulator, is held to a tighter bound.
 *
 * @param name as printed
 * @param products the format that products may be rounded to before they are added; the accumulator's where they are not
 * @param accumulator the format that partial sums are rounded to, and products too
 * @param depth from the length of a row to h
 */
public record Summation(String name, FloatFormat products, FloatFormat accumulator, IntUnaryOperator depth) {
    /** Products are rounded as sums are. */
    public Summation(String name, FloatFormat accumulator, IntUnaryOperator depth) {
        this(name, accumulator, accumulator, depth);
    }

    /** Whatever may be done to tensors of a format: elementwise products in it, sums in float32 or wider. */
    public static Summation inAnyOrder(NumberFormat tensor) {
        FloatFormat format = FloatFormat.of(tensor);
        if (!tensor.isHalf()) {
            return new Summation(tensor + ", any order", format, n -> n);
        }
        return new Summation("products in " + tensor + ", float32 in any order", format, FloatFormat.BINARY32, n -> n);
    }

    /** The same with sums in the format of another one's. */
    public Summation in(FloatFormat other) {
        return new Summation(name, other, depth);
    }

    /** The same where denormals may be replaced by zeros. */
    public Summation flushed() {
        return new Summation(name, products.flushed(), accumulator.flushed(), depth);
    }

    /** float32, any tree at all: n - 1 additions and one product at most. */
    public static final Summation IN_ANY_ORDER = new Summation("float32, any order", FloatFormat.BINARY32, n -> n);

    /** float64, any tree: the products of two float32 are exact. */
    public static final Summation IN_DOUBLE =
            new Summation("float64, any order", FloatFormat.BINARY64_OF_BINARY32, n -> n);

    /** float32, {@code lanes} interleaved accumulators (a power of two), folded pairwise at the end. */
    public static Summation inLanes(int lanes) {
        int fold = Integer.numberOfTrailingZeros(lanes);
        return new Summation(
                "float32, " + lanes + " lanes", FloatFormat.BINARY32, n -> Math.max(1, (n + lanes - 1) / lanes + fold));
    }

    /** The same in parts of at most {@code part} terms, whose sums are added in binary64 and rounded once. */
    public static Summation inLanes(int lanes, int part) {
        Summation whole = inLanes(lanes);
        return new Summation(
                whole.name() + " in parts of " + part + ", parts in float64",
                FloatFormat.BINARY32,
                n -> whole.depth().applyAsInt(Math.min(n, part)) + 1);
    }

    /**
     * The same with parts summed in float64 wherever float32 would overflow, or lose more than 2^-30 of the sum to
     * underflow; one rounding more covers that loss.
     */
    public Summation safeFromRange() {
        FloatFormat unbounded =
                new FloatFormat(accumulator.name(), accumulator.unitRoundoff(), 0, 0, Double.POSITIVE_INFINITY);
        return new Summation(name + ", wider where the range ends", unbounded, unbounded, n -> depth.applyAsInt(n) + 1);
    }

    /** gamma_h of a row of {@code length} terms. */
    public double gamma(int length) {
        double sum = accumulator.gamma(Math.max(1, depth.applyAsInt(length)));
        return products.equals(accumulator) ? sum : sum + products.unitRoundoff() * (1 + sum);
    }

    /** What a product of a magnitude loses to underflow: where it is below half the smallest number, itself at most. */
    double underflow(double magnitude) {
        double rounded = products.equals(accumulator) ? 0 : Math.min(products.underflow(), magnitude);
        return rounded + Math.min(accumulator.underflow(), magnitude);
    }
}
