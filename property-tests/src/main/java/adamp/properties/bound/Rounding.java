package adamp.properties.bound;

/**
 * Arithmetic on {@link Enclosures} under the standard model: each operation carries its operands' errors on and adds one
 * rounding of the format (BOUNDS.md, section 2).
 *
 * <p>Two refinements keep the bounds honest where they would otherwise excuse a fault: an operation with an operand that
 * is exactly 0 (or, in a product, exactly 1) is exact, and the underflow term is charged only where the result may lie
 * below the normal numbers.
 */
public final class Rounding {
    private final FloatFormat format;
    private final Range range;

    /** What becomes of a result beyond the largest number (BOUNDS.md, section 6). */
    public enum Range {
        /** No intermediate result leaves the range: the evaluation orders its factors well, or holds them wider. */
        KEPT,
        /** Each operation of the definition, in its order, overflows where the format says so. */
        LEFT
    }

    public Rounding(FloatFormat format, Range range) {
        this.format = format;
        this.range = range;
    }

    public FloatFormat format() {
        return format;
    }

    public Range range() {
        return range;
    }

    public Enclosures product(double scalar, Enclosures a) {
        return product(Enclosure.exact(scalar), a);
    }

    public Enclosures product(Enclosure scalar, Enclosures a) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            boolean bare = exactly(1, a.value[i], a.error[i]) && !holds(scalar);
            product(result, i, scalar.value(), scalar.error(), a.value[i], a.error[i], bare);
        }
        return result;
    }

    /** Whether a scalar is a number of the format: only then it is no rounding to take it for an element of a tensor. */
    private boolean holds(Enclosure scalar) {
        return scalar.error() == 0 && format.holds(scalar.value());
    }

    public Enclosures product(Enclosures a, Enclosures b) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            product(result, i, a.value[i], a.error[i], b.value[i], b.error[i], false);
        }
        return result;
    }

    public Enclosures sum(Enclosures a, Enclosures b) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            sum(result, i, a.value[i], a.error[i], b.value[i], b.error[i], false);
        }
        return result;
    }

    public Enclosures sum(Enclosures a, Enclosure scalar) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            boolean bare = exactly(0, a.value[i], a.error[i]) && !holds(scalar);
            sum(result, i, a.value[i], a.error[i], scalar.value(), scalar.error(), bare);
            boolean small = Math.abs(result.value[i]) - result.error[i] < format.smallestNormal();
            result.error[i] += format.isHalf() && small ? format.underflow() : 0; // a scalar between its numbers
        }
        return result;
    }

    public Enclosures difference(Enclosures a, Enclosures b) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            sum(result, i, a.value[i], a.error[i], -b.value[i], b.error[i], false);
        }
        return result;
    }

    public Enclosures quotient(Enclosures a, Enclosures b) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            quotient(result, i, a.value[i], a.error[i], b.value[i], b.error[i]);
        }
        return result;
    }

    public Enclosures quotient(Enclosures a, Enclosure scalar) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            quotient(result, i, a.value[i], a.error[i], scalar.value(), scalar.error());
        }
        return result;
    }

    /** {@code 1 / a}. */
    public Enclosures reciprocal(Enclosures a) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            quotient(result, i, 1, 0, a.value[i], a.error[i]);
        }
        return result;
    }

    /**
     * {@code x + c (y - x)}: what x and y are off by is carried on as {@code (1 - c) x + c y} carries it, for x is the same
     * number in both places.
     */
    public Enclosures interpolation(Enclosures x, Enclosure c, Enclosures y) {
        Enclosures result = Enclosures.zeros(x.size());
        double share = Math.abs(c.value()) + c.error();
        for (int i = 0; i < x.size(); i++) {
            boolean xIsZero = exactly(0, x.value[i], x.error[i]);
            boolean yIsZero = exactly(0, y.value[i], y.error[i]);
            double distance = Math.abs(y.value[i] - x.value[i]) + x.error[i] + y.error[i];
            double roundings = distance == 0 ? 0 : format.gamma(xIsZero || yIsZero ? 1 : 2) * share * distance;
            double underflow = distance != 0 && share * distance < 2 * format.smallestNormal() ? format.underflow() : 0;
            double carried = Math.abs(1 - c.value()) * x.error[i] + share * y.error[i] + c.error() * distance;
            double value = x.value[i] + c.value() * (y.value[i] - x.value[i]);
            round(result, i, value, carried + roundings + underflow, false, xIsZero || distance == 0);
        }
        return result;
    }

    /** One rounding more than a way of computing needs which has one factor less. */
    public Enclosures roundedAgain(Enclosures a) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            round(result, i, a.value[i], a.error[i], true, exactly(0, a.value[i], a.error[i]));
        }
        return result;
    }

    public Enclosures squareRoot(Enclosures a) {
        Enclosures result = Enclosures.zeros(a.size());
        for (int i = 0; i < a.size(); i++) {
            double exact = Math.sqrt(a.value[i]);
            double carried = rootError(a.value[i], a.error[i]);
            round(result, i, exact, carried, false, a.value[i] == 0 && a.error[i] == 0);
        }
        return result;
    }

    /**
     * |sqrt(a) - sqrt(b)| = |a - b| / (sqrt(a) + sqrt(b)) with |a - b| <= error: largest at the smallest b >= 0.
     */
    static double rootError(double value, double error) {
        if (error == 0) {
            return 0;
        }
        return error / (Math.sqrt(value) + Math.sqrt(Math.max(0, value - error)));
    }

    /** @param bare whether the product is a factor that is no number of the format */
    private void product(Enclosures into, int i, double a, double ea, double b, double eb, boolean bare) {
        boolean zero = exactly(0, a, ea) || exactly(0, b, eb);
        boolean one = exactly(1, a, ea) || exactly(1, b, eb);
        round(into, i, a * b, Math.abs(a) * eb + Math.abs(b) * ea + ea * eb, true, zero || (one && !bare));
    }

    /** @param bare whether the sum is a term that is no number of the format */
    private void sum(Enclosures into, int i, double a, double ea, double b, double eb, boolean bare) {
        boolean exact = exactly(0, a, ea) || exactly(0, b, eb);
        round(into, i, a + b, ea + eb, false, exact && !bare);
    }

    private void quotient(Enclosures into, int i, double a, double ea, double b, double eb) {
        double exact = a / b;
        double divisor = Math.abs(b) - eb;
        double carried =
                ea == 0 && eb == 0 ? 0 : divisor > 0 ? (ea + Math.abs(exact) * eb) / divisor : Double.POSITIVE_INFINITY;
        round(into, i, exact, carried, true, exactly(0, a, ea) || exactly(1, b, eb));
    }

    private static boolean exactly(double number, double value, double error) {
        return value == number && error == 0;
    }

    /** One rounding of a result whose operands' errors already move it by {@code carried}. */
    private void round(
            Enclosures into, int i, double exact, double carried, boolean mayUnderflow, boolean withoutRounding) {
        double error = carried;
        if (!withoutRounding) {
            error += format.unitRoundoff() * (Math.abs(exact) + carried);
            if ((mayUnderflow || format.flushes()) && Math.abs(exact) - carried < format.smallestNormal()) {
                error += format.underflow();
            }
        }
        into.value[i] = exact;
        into.error[i] = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
        if (range == Range.LEFT) {
            overflow(into, i);
        }
    }

    /** Beyond the range for sure: that infinity. Perhaps beyond: nothing is promised. */
    private void overflow(Enclosures into, int i) {
        double magnitude = Math.abs(into.value[i]);
        double slack = into.error[i] + format.unitRoundoff() * magnitude;
        if (magnitude - slack >= format.overflow()) {
            into.value[i] = Math.copySign(Double.POSITIVE_INFINITY, into.value[i]);
            into.error[i] = 0;
        } else if (magnitude + slack >= format.overflow()) {
            into.error[i] = Double.POSITIVE_INFINITY;
        }
    }
}
