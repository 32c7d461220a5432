package adamp.properties.bound;

import java.util.Arrays;

/**
 * The projection of eq. 10, {@code q = p - u (u . p)} with {@code u = w / (|w| + eps)}, row by row (BOUNDS.md, section
 * 5).
 *
 * <p>Covers both ways it is computed: normalise first, or {@code p - w ((w . p) / (|w| + eps)^2)}. The error of the norm
 * is common to the whole row, so it scales the radial part and not the magnitudes that cancel in it.
 */
final class ProjectionBound {
    /** Roundings that meet {@code u_i (u . p)} besides those of the sums, in either way of computing it. */
    private static final int ROUNDINGS_OF_THE_RADIAL_PART = 3;
    /** Squares of numbers between these powers of two, and sums of them, are in every range. */
    private static final int SAFE_EXPONENT = 400;

    private final Rounding rounding;
    private final Summation summation;
    private final double eps;
    private final boolean overflown;

    /**
     * @param eps as added to the norm: a scalar already in the precision in which the port holds it
     * @param given whether all numbers given are finite: then what is not in p has overflown
     */
    ProjectionBound(Rounding rounding, Summation summation, double eps, boolean given) {
        this.rounding = rounding;
        this.summation = summation;
        this.eps = eps;
        this.overflown = given && rounding.range() == Rounding.Range.LEFT;
    }

    /** Every row of {@code rowLength} elements of p projected onto the tangent space of its row of w. */
    Enclosures project(Enclosures p, double[] w, int rowLength) {
        Enclosures q = Enclosures.zeros(p.size());
        for (int from = 0; from < p.size(); from += rowLength) {
            q.paste(from, projectRow(p, w, from, from + rowLength));
        }
        return q;
    }

    private Enclosures projectRow(Enclosures p, double[] w, int from, int to) {
        Enclosure norm = normPlusEps(w, from, to);
        Enclosures direction = p.slice(from, to);
        double largest = largest(w, from, to);
        if (largest == 0) {
            return direction; // a zero vector has no direction
        }
        if (overflown && !direction.isFinite()) {
            return withoutPromise(direction); // an overflow in p spreads over the row, as infinity or NaN
        }
        if (Double.isInfinite(norm.value()) && largest < Double.POSITIVE_INFINITY) {
            return direction; // the norm left the range: u = 0, and nothing is taken away
        }
        return rounding.difference(direction, radialPart(direction, w, from, norm));
    }

    private static Enclosures withoutPromise(Enclosures row) {
        Enclosures open = Enclosures.zeros(row.size());
        Arrays.fill(open.error, Double.POSITIVE_INFINITY);
        return open;
    }

    private Enclosure normPlusEps(double[] w, int from, int to) {
        int shift = outOfRange(w, from, to);
        double[] row = Enclosures.exact(w).slice(from, to).scaled(shift).value;
        Enclosure squared = new RowSums(summation).dot(row, row, 0, to - from);
        if (rounding.range() == Rounding.Range.LEFT) {
            squared = shift < 0 ? Enclosure.exact(Double.POSITIVE_INFINITY) : overflow(squared);
        }
        double u = rounding.format().unitRoundoff();
        double held = heldAgain(squared);
        double norm = Math.scalb(Math.sqrt(squared.value()), -shift);
        double rooted = Math.scalb(Rounding.rootError(squared.value(), squared.error() + held), -shift);
        double sum = norm + eps;
        double error = (rooted + u * (norm + rooted)) * (1 + u) + u * sum;
        return new Enclosure(sum, squared.isExactZero() ? 0 : error);
    }

    /** In a half format a sum is rounded to it once it is whole. */
    private double heldAgain(Enclosure sum) {
        FloatFormat format = rounding.format();
        double rounded = format.unitRoundoff() * (Math.abs(sum.value()) + sum.error()) + format.underflow();
        return format.isHalf() && Double.isFinite(rounded) ? rounded : 0;
    }

    /**
     * For float64, whose squares may leave the range that the bound is computed in: the power of two that brings a row into
     * it; else 0.
     */
    private int outOfRange(double[] w, int from, int to) {
        double largest = largest(w, from, to);
        boolean safe = Math.abs(Math.getExponent(largest)) <= SAFE_EXPONENT;
        return safe || largest == 0 || !Double.isFinite(largest) ? 0 : -Math.getExponent(largest);
    }

    /** Where sums are held in a format of a smaller range than they are made in. */
    private double heldOverflow() {
        return rounding.format().hasSmallRange() ? rounding.format().overflow() : Double.POSITIVE_INFINITY;
    }

    private Enclosure overflow(Enclosure squared) {
        double limit = Math.min(summation.accumulator().overflow(), heldOverflow());
        if (squared.low() >= limit) {
            return Enclosure.exact(Double.POSITIVE_INFINITY);
        }
        return squared.high() >= limit ? new Enclosure(squared.value(), Double.POSITIVE_INFINITY) : squared;
    }

    /** The largest magnitude; NaN where there is one. */
    private static double largest(double[] w, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(w[i]));
        }
        return largest;
    }

    /** {@code u_i (u . p)}, still unsubtracted. */
    private Enclosures radialPart(Enclosures p, double[] w, int from, Enclosure norm) {
        int n = p.size();
        double scale = norm.value();
        Enclosure radial = radialLength(p, w, from, scale);
        // |1 / computed norm - 1 / norm| <= drift / norm
        double drift = norm.error() == 0 ? 0 : norm.error() / (scale - norm.error());
        if (!(scale - norm.error() > 0)) {
            drift = Double.POSITIVE_INFINITY;
        }
        double grown = (1 + drift) * (1 + drift) * (1 + rounding.format().gamma(ROUNDINGS_OF_THE_RADIAL_PART));
        double radialError = (grown - 1) * Math.abs(radial.value()) + grown * radial.error();
        double length = grown * (Math.abs(radial.value()) + radial.error());
        Enclosures part = Enclosures.zeros(n);
        for (int i = 0; i < n; i++) {
            double unit = w[from + i] / scale;
            part.value[i] = unit * radial.value();
            boolean settled = drift < Double.POSITIVE_INFINITY && radial.error() < Double.POSITIVE_INFINITY;
            boolean zero = (unit == 0 || radial.isExactZero()) && settled; // 0 times infinity is NaN
            double error = zero ? 0 : Math.abs(unit) * radialError + lostOfPart(Math.abs(unit), radial, length, scale);
            part.error[i] = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        }
        return part;
    }

    /** What u_i, u_i times the radial length, and that length over the squared norm, lose below the normal numbers. */
    private double lostOfPart(double unit, Enclosure radial, double length, double norm) {
        double least = Math.abs(radial.value()) - radial.error();
        return unit == 0 ? 0 : lost(unit) * length + lost(unit * least) + lost(least / norm) * unit * norm;
    }

    /** What a product or quotient of at least this magnitude, to within a factor of two, may lose below the normal numbers. */
    private double lost(double least) {
        FloatFormat format = rounding.format();
        return least >= 2 * format.smallestNormal() ? 0 : format.underflow();
    }

    /** {@code u . p}, its error but for the norm's drift. */
    private Enclosure radialLength(Enclosures p, double[] w, int from, double scale) {
        int n = p.size();
        FloatFormat format = rounding.format();
        double u = format.unitRoundoff();
        double value = PairwiseSum.of(0, n, i -> w[from + i] / scale * p.value[i]);
        double carried = PairwiseSum.of(0, n, i -> Math.abs(w[from + i] / scale) * p.error[i]);
        double magnitude =
                PairwiseSum.of(0, n, i -> Math.abs(w[from + i] / scale) * (Math.abs(p.value[i]) + p.error[i]));
        if (magnitude == 0) {
            return Enclosure.exact(0);
        }
        double gamma = summation.gamma(n);
        // The quotients u_i and the products u_i p_i; in the other way of computing it, w_i p_i before the division.
        double lost = (1 + gamma)
                * 2
                * PairwiseSum.of(0, n, i -> {
                    double most = Math.abs(p.value[i]) + p.error[i];
                    double least = Math.abs(p.value[i]) - p.error[i];
                    double weight = Math.abs(w[from + i]);
                    boolean zero = weight == 0 || most == 0;
                    return zero
                            ? 0
                            : lost(weight / scale) * most + lost(weight / scale * least) + lost(weight * least) / scale;
                });
        boolean ofDoubles = u == FloatFormat.BINARY64.unitRoundoff(); // then the replay is one of the evaluations
        double replay = ofDoubles ? 0 : 2 * PairwiseSum.error(n);
        double rounded = (gamma + u + gamma * u + replay) * magnitude;
        rounded += heldAgain(new Enclosure(value, carried + rounded));
        lost += format.isHalf() ? lost((Math.abs(value) - carried - rounded) * scale) / scale : 0; // w.p, held
        double largestFactor = format.hasSmallRange() ? Math.max(1, scale) : 1; // where it is w.p that is held
        boolean overflows = rounding.range() == Rounding.Range.LEFT
                && magnitude * largestFactor * (1 + gamma + 2 * u)
                        >= Math.min(summation.accumulator().overflow(), heldOverflow());
        return new Enclosure(value, overflows ? Double.POSITIVE_INFINITY : carried + rounded + lost);
    }
}
