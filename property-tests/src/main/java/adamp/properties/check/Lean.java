package adamp.properties.check;

import adamp.properties.bound.Quantity;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether signed errors lean to one side: a port may stay within the bounds of single steps and round one way more often
 * than the other, and a long run then drifts.
 *
 * <p>Each error x is taken in units of its bound, once with the sign that is positive towards zero and once with its own. Of
 * steps that are not projected, an element's errors depend on its own numbers only; and numbers drawn at random of many
 * digits lie anywhere between two neighbours of the format, so that what rounding to nearest does to them is distributed
 * symmetrically about zero, whatever has been rounded before. For sums S of N such errors, and V of their squares, the
 * expectation of exp(l S - l^2 V / 2) is at most 1 for every l (de la Pena, <i>A general class of exponential inequalities
 * for martingales and ratios</i>, Annals of Probability 27, 1999, lemma 6.1), so that by Markov's inequality
 *
 * <pre>P(|S| >= ln(2 / p) / l + l V / 2) <= p.</pre>
 *
 * <p>The least right-hand side of l = 1/2, 1/4, ... 1/1024 is taken, each with a tenth of p = 1e-12. A certification asks at
 * most {@value #MOST_SUMS} times, so that it accuses a correct port with a probability below 1e-9.
 */
public final class Lean implements ErrorObserver {
    /** Sums of a certification at most: 6 for each case that asks, three quantities of two signs. */
    public static final int MOST_SUMS = 1000;

    private static final int RATES = 10;
    private static final double PROBABILITY = 1e-9 / MOST_SUMS / RATES;

    /** Sums of the errors of one quantity. */
    private static final class Sums {
        private double towardsZero;
        private double upwards;
        private double squares;
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
        if (projected || bound == 0 || reported == 0) {
            return;
        }
        Sums own = sums.computeIfAbsent(quantity, any -> new Sums());
        double share = error / bound;
        own.upwards += share;
        own.squares += share * share;
        own.towardsZero -= Math.signum(reported) * share;
        double shareOfSpread = spread.getAsDouble() / bound;
        own.spread += shareOfSpread < 1 ? shareOfSpread : 1;
        own.count++;
    }

    /** How large a sum of errors may be, by the sum of their squares. */
    private static double most(double squares) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= RATES; i++) {
            double rate = Math.scalb(1.0, -i);
            least = Math.min(least, Math.log(2 / PROBABILITY) / rate + rate * squares / 2);
        }
        return least;
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
        double most = most(own.squares) + own.spread;
        if (Math.abs(sum) < most) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the errors of %s lean: the mean of %d signed errors is %.4f of their bounds %s, and at most %.4f where"
                        + " numbers are rounded to nearest",
                quantity,
                own.count,
                sum / own.count,
                where,
                most / own.count));
    }
}
