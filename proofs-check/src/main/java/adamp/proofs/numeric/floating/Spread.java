package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Where the factors of a row lie in a format. */
public enum Spread {
    /** All magnitudes, subnormal numbers included: terms that vanish beside others. */
    ANYWHERE {
        @Override
        Arbitrary<Pair> pair(Dtype format) {
            return both(
                    number(format, lowest(format), highest(format)), number(format, lowest(format), highest(format)));
        }
    },
    /** Products about the smallest positive number, where all is lost to underflow. */
    TINY {
        @Override
        Arbitrary<Pair> pair(Dtype format) {
            int half = lowest(format) / 2 - format.precision();
            Arbitrary<Double> factor =
                    number(format, Math.max(lowest(format), half - format.precision() / 4), half + 2);
            return both(factor, factor);
        }
    },
    /** Subnormal numbers times small integers: products are multiples of the smallest number, sums subnormal. */
    SUBNORMAL_MULTIPLES {
        @Override
        Arbitrary<Pair> pair(Dtype format) {
            return both(
                    number(format, lowest(format), lowest(format)),
                    Arbitraries.integers().between(-3, 3).map(Integer::doubleValue));
        }
    },
    /** Up to the largest number: products and sums overflow, or come near it. */
    HUGE {
        @Override
        Arbitrary<Pair> pair(Dtype format) {
            int largest = Math.getExponent(format.maxValue()) - format.precision() + 1;
            return both(
                    number(format, largest / 2 - format.precision() / 2, largest / 2),
                    number(format, largest / 2 - format.precision() / 2, largest / 2 + 2));
        }
    },
    /** 1 and its neighbours times those of 1 and of u: sums pass half way between two numbers, again and again. */
    NEAR_ONE {
        @Override
        Arbitrary<Pair> pair(Dtype format) {
            int one = 1 - format.precision();
            Arbitrary<Integer> most = Arbitraries.integers().between(0, 3);
            Arbitrary<Double> nearOne = most.map(i -> Math.scalb((double) (1 << -one) + i, one));
            Arbitrary<Double> nearUnit = most.map(i -> Math.scalb((double) (1 << -one) + i, one - format.precision()));
            return both(nearOne, Arbitraries.oneOf(nearOne, nearUnit));
        }
    };

    /** The spreads of which no sum of up to 64 products overflows. */
    static List<Spread> withoutOverflow() {
        return List.of(ANYWHERE, TINY, SUBNORMAL_MULTIPLES, NEAR_ONE);
    }

    /**
     * A row of 1 to {@code longest} products, as drawn or followed by as many that nearly cancel them. Without edge cases,
     * of which there are more than tries: the spreads are about the format's edges already.
     */
    public Arbitrary<List<Pair>> row(Dtype format, int longest) {
        Arbitrary<List<Pair>> row = pair(format).list().ofMinSize(1).ofMaxSize(longest);
        Arbitrary<List<Pair>> half = pair(format).list().ofMinSize(1).ofMaxSize((longest + 1) / 2);
        return Arbitraries.oneOf(row, half.map(pairs -> cancelling(pairs, format)))
                .withoutEdgeCases();
    }

    abstract Arbitrary<Pair> pair(Dtype format);

    private static List<Pair> cancelling(List<Pair> pairs, Dtype format) {
        List<Pair> row = new ArrayList<>(pairs);
        for (Pair pair : pairs) {
            row.add(new Pair(-pair.x(), format.nearest(pair.y() + format.ulp(pair.y()))));
        }
        return row;
    }

    private static Arbitrary<Pair> both(Arbitrary<Double> x, Arbitrary<Double> y) {
        return Combinators.combine(x, y).as(Pair::new);
    }

    /** A significand of the format's precision, small ones and odd ones among them, times 2^exponent. */
    private static Arbitrary<Double> number(Dtype format, int lowest, int highest) {
        long most = (1L << format.precision()) - 1;
        return Combinators.combine(
                        Arbitraries.longs().between(-most, most),
                        Arbitraries.integers().between(lowest, highest))
                .as((significand, exponent) -> Math.scalb((double) significand, exponent));
    }

    /** The exponent of the smallest positive number. */
    private static int lowest(Dtype format) {
        return Math.getExponent(format.minNormal()) + 1 - format.precision();
    }

    /** Of a number below 2^h, 64 products of which stay below half of the largest number. */
    private static int highest(Dtype format) {
        return (Math.getExponent(format.maxValue()) - 7) / 2 - format.precision();
    }
}
