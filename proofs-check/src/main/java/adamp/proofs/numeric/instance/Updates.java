package adamp.proofs.numeric.instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A momentum and the squared updates A_k = |p_k|^2 that Corollary 2.3 is about; zero after the last.
 *
 * @param beta the momentum
 * @param squares A_0, A_1, ...
 */
public record Updates(BigFraction beta, List<BigFraction> squares) {
    private static final int MOST = 8;

    /** Copies the list. */
    public Updates {
        squares = List.copyOf(squares);
    }

    /** 0 &lt;= beta &lt; 1, zero or more each, one of them positive. */
    public static final class Squares implements ArbitrarySupplier<Updates> {
        @Override
        public Arbitrary<Updates> get() {
            return of(Fractions.momenta());
        }
    }

    /** The same with 0 &lt; beta &lt; 1. */
    public static final class WithMomentum implements ArbitrarySupplier<Updates> {
        @Override
        public Arbitrary<Updates> get() {
            return of(Fractions.positiveMomenta());
        }
    }

    /** The same with beta at most 0.9, where powers must reach a bound soon. */
    public static final class WithModestMomentum implements ArbitrarySupplier<Updates> {
        @Override
        public Arbitrary<Updates> get() {
            BigFraction most = new BigFraction(9, 10);
            return of(Fractions.momenta().map(beta -> beta.compareTo(most) > 0 ? most : beta));
        }
    }

    /** The same with 0 &lt; beta &lt; 1 and updates that do not grow. */
    public static final class Falling implements ArbitrarySupplier<Updates> {
        @Override
        public Arbitrary<Updates> get() {
            return new WithMomentum()
                    .get()
                    .map(any -> new Updates(
                            any.beta,
                            any.squares.stream()
                                    .sorted(Comparator.reverseOrder())
                                    .toList()));
        }
    }

    /** Any beta and any signs. */
    public static final class Signed implements ArbitrarySupplier<Updates> {
        @Override
        public Arbitrary<Updates> get() {
            return Combinators.combine(
                            Fractions.any(), Fractions.any().list().ofMinSize(1).ofMaxSize(MOST))
                    .as(Updates::new)
                    .withoutEdgeCases();
        }
    }

    private static Arbitrary<Updates> of(Arbitrary<BigFraction> momenta) {
        return Combinators.combine(
                        momenta,
                        Fractions.nonNegative().list().ofMaxSize(MOST - 1),
                        Fractions.positive(),
                        Arbitraries.integers().between(0, MOST - 1))
                .as((beta, squares, positive, place) -> {
                    List<BigFraction> all = new ArrayList<>(squares);
                    all.add(Math.min(place, squares.size()), positive);
                    return new Updates(beta, all);
                })
                .withoutEdgeCases();
    }

    /** How many are given. */
    public int size() {
        return squares.size();
    }

    /** A_k, zero after the last. */
    public BigFraction square(int k) {
        return k < squares.size() ? squares.get(k) : BigFraction.ZERO;
    }

    /** A_0 to A_{t-1}. */
    public List<BigFraction> first(int t) {
        return squares.subList(0, t);
    }

    /** The largest of them. */
    public BigFraction largest() {
        return squares.stream().reduce(BigFraction.ZERO, (x, y) -> x.compareTo(y) < 0 ? y : x);
    }

    /** sum over from &lt;= k &lt; to of A_k. */
    public BigFraction sum(int from, int to) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = from; k < to; k++) {
            sum = sum.add(square(k));
        }
        return sum;
    }

    /** beta + beta^2 + ... + beta^m. */
    public BigFraction powers(int m) {
        return beta.equals(BigFraction.ONE)
                ? new BigFraction(m)
                : allPowers().multiply(BigFraction.ONE.subtract(beta.pow(m)));
    }

    /** beta/(1 - beta), the sum of all powers from the first on. */
    public BigFraction allPowers() {
        return beta.divide(BigFraction.ONE.subtract(beta));
    }
}
