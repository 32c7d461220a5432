package adamp.properties.check;

import adamp.properties.bound.Quantity;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether signed errors lean to one side: a port that truncates, or rounds down, stays within the bounds of single steps,
 * and a long run then drifts.
 *
 * <p>Each error x is taken in units of its bound, so that |x| is at most 1 for a port that passes, and once with the sign
 * that is positive towards zero and once with its own. Of steps that are not projected, each element's errors depend on its
 * own numbers only, and numbers drawn at random of many digits lie anywhere between two neighbours of the format: rounded to
 * nearest their errors are as often positive as negative. So the errors are independent, or in a run martingale
 * differences, of mean zero, and by Hoeffding's and Azuma's inequality
 *
 * <pre>P(|sum of N errors| >= t N) <= 2 exp(-N t^2 / 2).</pre>
 *
 * <p>Scalars may be put together in more than one way, and each way moves all elements to the same side, by at most a known
 * share of their bounds; the mean of these shares is added to t.
 *
 * <p>With t = sqrt(2 ln(2 / p) / N) a correct port is accused with a probability of at most p = 1e-12 for each sum. A
 * certification asks at most {@value #MOST_SUMS} times, so that it accuses falsely with a probability below 1e-9.
 */
public final class Lean implements ErrorObserver {
    /** Sums of a certification at most: 6 for each case that asks, three quantities of two signs. */
    public static final int MOST_SUMS = 1000;

    private static final double PROBABILITY = 1e-9 / MOST_SUMS;
    private static final double TWO_LOGS = 2 * Math.log(2 / PROBABILITY);

    /** Sums of the errors of one quantity. */
    private static final class Sums {
        private double towardsZero;
        private double upwards;
        private double spread;
        private long count;
    }

    private final Map<Quantity, Sums> sums = new EnumMap<>(Quantity.class);

    @Override
    public void observe(
            Quantity quantity, boolean projected, int rowLength, double error, double bound, double reported) {
        observe(quantity, projected, rowLength, error, bound, reported, () -> 0);
    }

    @Override
    public void observe(
            Quantity quantity,
            boolean projected,
            int rowLength,
            double error,
            double bound,
            double reported,
            DoubleSupplier spread) {
        boolean rounded = bound > 0 && Math.abs(error) <= bound * (1 + 0x1p-20);
        if (projected || !rounded || reported == 0) {
            return;
        }
        Sums own = sums.computeIfAbsent(quantity, any -> new Sums());
        double share = error / bound;
        own.upwards += share;
        own.towardsZero -= Math.signum(reported) * share;
        double shareOfSpread = spread.getAsDouble() / bound;
        own.spread += shareOfSpread < 1 ? shareOfSpread : 1;
        own.count++;
    }

    /** How far the mean of so many errors may lie from zero, in units of their bounds. */
    public static double most(long count) {
        return Math.sqrt(TWO_LOGS / count);
    }

    /** What leans, if anything does. */
    public Optional<String> worst() {
        for (Map.Entry<Quantity, Sums> entry : sums.entrySet()) {
            Sums own = entry.getValue();
            Optional<String> leans = leans(entry.getKey(), "towards zero", own.towardsZero, own)
                    .or(() -> leans(entry.getKey(), "upwards", own.upwards, own));
            if (leans.isPresent()) {
                return leans;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> leans(Quantity quantity, String where, double sum, Sums own) {
        double mean = sum / own.count;
        double most = most(own.count) + own.spread / own.count;
        if (Math.abs(mean) <= most) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the errors of %s lean: the mean of %d signed errors is %.3f of their bounds %s, and at most %.3f of a port"
                        + " that rounds to nearest",
                quantity,
                own.count,
                mean,
                where,
                most));
    }
}
