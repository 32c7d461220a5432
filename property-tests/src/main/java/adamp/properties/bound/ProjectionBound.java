package adamp.properties.bound;

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

    private final Rounding rounding;
    private final Summation summation;
    private final double eps;

    /** @param eps as added to the norm: a scalar already in the precision in which the port holds it */
    ProjectionBound(Rounding rounding, Summation summation, double eps) {
        this.rounding = rounding;
        this.summation = summation;
        this.eps = eps;
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
        double squared = squaredNorm(w, from, to);
        if (squared == 0) {
            return direction; // a zero vector has no direction
        }
        if (Double.isInfinite(norm.value()) && Double.isFinite(squared)) {
            return direction; // the norm left the range: u = 0, and nothing is taken away
        }
        return rounding.difference(direction, radialPart(direction, w, from, norm));
    }

    private Enclosure normPlusEps(double[] w, int from, int to) {
        Enclosure squared = new RowSums(summation).dot(w, w, from, to);
        if (rounding.range() == Rounding.Range.LEFT) {
            squared = overflow(squared);
        }
        double u = rounding.format().unitRoundoff();
        double norm = Math.sqrt(squared.value());
        double rooted = Rounding.rootError(squared.value(), squared.error());
        double sum = norm + eps;
        double error = (rooted + u * (norm + rooted)) * (1 + u) + u * sum;
        return new Enclosure(sum, squared.isExactZero() ? 0 : error);
    }

    private Enclosure overflow(Enclosure squared) {
        double limit = summation.accumulator().overflow();
        if (squared.low() >= limit) {
            return Enclosure.exact(Double.POSITIVE_INFINITY);
        }
        return squared.high() >= limit ? new Enclosure(squared.value(), Double.POSITIVE_INFINITY) : squared;
    }

    private static double squaredNorm(double[] w, int from, int to) {
        return PairwiseSum.of(from, to, i -> (double) w[i] * w[i]);
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
        double lost = rounding.format().underflow() * (1 + grown * (Math.abs(radial.value()) + radial.error()));
        Enclosures part = Enclosures.zeros(n);
        for (int i = 0; i < n; i++) {
            double unit = w[from + i] / scale;
            part.value[i] = unit * radial.value();
            boolean zero = (unit == 0 || radial.isExactZero()) && drift < Double.POSITIVE_INFINITY;
            double error = zero ? 0 : Math.abs(unit) * radialError + lost;
            part.error[i] = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        }
        return part;
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
        double lengths = PairwiseSum.of(0, n, i -> w[from + i] == 0 ? 0 : Math.abs(p.value[i]) + p.error[i]);
        // The products u_i p_i and the quotients u_i; in the other way of computing it, w_i p_i before the division.
        double lost = (1 + gamma) * 2 * format.underflow() * (lengths + n + n / scale);
        double rounded = (gamma + u + gamma * u + 2 * PairwiseSum.error(n)) * magnitude;
        boolean overflows = rounding.range() == Rounding.Range.LEFT
                && magnitude * (1 + gamma + 2 * u) >= summation.accumulator().overflow();
        return new Enclosure(value, overflows ? Double.POSITIVE_INFINITY : carried + rounded + lost);
    }
}
