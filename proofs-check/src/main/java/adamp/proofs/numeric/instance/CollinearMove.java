package adamp.proofs.numeric.instance;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/** Steps along the weight, where Proposition 3.1 defines no geodesic. */
public final class CollinearMove {
    private CollinearMove() {}

    /** p = ((1 + excess)/eta) w: past the origin to the other side. Coq has w = (1, 0), p = (2, 0), eta = 1. */
    public static final class PastTheOrigin implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return moves(Fractions.positive());
        }
    }

    /** p = w/eta: to the origin. */
    public static final class ToTheOrigin implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return moves(Fractions.positive().map(any -> BigFraction.ZERO));
        }
    }

    private static Arbitrary<Move> moves(Arbitrary<BigFraction> excesses) {
        return Dimensions.from(1, n -> Combinators.combine(Fractions.nonzeroVectors(n), excesses, Fractions.positive())
                .as((w, excess, eta) -> new Move(w, w.times(excess.add(1).divide(eta)), eta)));
    }
}
