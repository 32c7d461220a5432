package adamp.proofs.numeric.instance;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Figures that the project publishes of Corollary 2.3 with A_k = rho^k, from simulations in binary64.
 *
 * @param beta the momentum
 * @param rho the factor from one squared update to the next
 * @param last the index of the last update, counted from 0
 * @param digits the ratio after it, with four decimals; or where it is 99% of the limit for the first time, empty
 */
public record PublishedRatio(BigFraction beta, BigFraction rho, int last, String digits) {
    /** The ratios. */
    public static final class Values implements ArbitrarySupplier<PublishedRatio> {
        @Override
        public Arbitrary<PublishedRatio> get() {
            return Arbitraries.of(List.of(of(90, 99, 9, "7.3766"), of(90, 99, 99, "17.8453")));
        }
    }

    /** The updates that reach 99% of the limit. */
    public static final class Arrivals implements ArbitrarySupplier<PublishedRatio> {
        @Override
        public Arbitrary<PublishedRatio> get() {
            return Arbitraries.of(List.of(
                    of(50, 90, 27, ""),
                    of(90, 90, 61, ""),
                    of(99, 90, 468, ""),
                    of(50, 99, 85, ""),
                    of(90, 99, 243, ""),
                    of(99, 99, 644, "")));
        }
    }

    private static PublishedRatio of(int beta, int rho, int last, String digits) {
        return new PublishedRatio(new BigFraction(beta, 100), new BigFraction(rho, 100), last, digits);
    }
}
