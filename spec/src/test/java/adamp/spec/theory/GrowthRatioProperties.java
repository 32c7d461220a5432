package adamp.spec.theory;

import static adamp.spec.Exact.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.field.Decimal64Scalars;
import adamp.spec.field.ExactScalars;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

/** Corollary 2.3, and the paper's slips in its proof. */
class GrowthRatioProperties {
    @Property(tries = 200)
    void theClosedFormIsTheDefinition(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> updates,
            @ForAll @IntRange(max = 9) int tenths) {
        List<BigFraction> squares = new ArrayList<>(List.of(BigFraction.ONE));
        updates.forEach(update -> squares.add(new BigFraction(update)));
        GrowthRatio<BigFraction> ratio = new GrowthRatio<>(ExactScalars.EXACT, new BigFraction(tenths, 10));
        assertEquals(ratio.after(squares), ratio.closedForm(squares));
        assertTrue(ratio.after(squares).compareTo(ratio.limit()) <= 0, "the limit is approached from below");
    }

    /** A = 1, 2, 4 and beta = 1/2: pairs 1/2 + (1/4 + 1) = 7/4 over 7, so 1 + 2 (7/4)/7 = 3/2. */
    @Example
    void threeStepsByHand() {
        List<BigFraction> updates = List.of(number("1"), number("2"), number("4"));
        assertEquals(number("3/2"), new GrowthRatio<>(ExactScalars.EXACT, number("1/2")).after(updates));
    }

    @Example
    void theLimitForAMomentumOfNineTenthsIsNineteen() {
        assertEquals(number("3"), new GrowthRatio<>(ExactScalars.EXACT, number("1/2")).limit());
        assertEquals(number("19"), new GrowthRatio<>(ExactScalars.EXACT, number("9/10")).limit());
        assertEquals(number("199"), new GrowthRatio<>(ExactScalars.EXACT, number("99/100")).limit());
    }

    @Example
    void theRatioOfGeometricUpdatesIsAsPublishedWithTheToys() {
        assertEquals(7.3766, ratioAfter(10, 0.9, 0.99), 0.00005);
        assertEquals(17.8453, ratioAfter(100, 0.9, 0.99), 0.00005);
    }

    /** As the index of the update that gets there, counted from p_0. */
    @Example
    void theUpdateThatReachesNinetyNinePercentOfTheLimitIsAsPublishedWithTheToys() {
        assertEquals(List.of(27, 61, 468), List.of(update(0.5, 0.9), update(0.9, 0.9), update(0.99, 0.9)));
        assertEquals(List.of(85, 243, 644), List.of(update(0.5, 0.99), update(0.9, 0.99), update(0.99, 0.99)));
    }

    private static int update(double beta, double rho) {
        double limit = (1 + beta) / (1 - beta);
        int t = 1;
        while (t < 1000 && ratioAfter(t, beta, rho) < 0.99 * limit) {
            t++;
        }
        return t - 1;
    }

    private static double ratioAfter(int steps, double beta, double rho) {
        List<Decimal64> updates = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            updates.add(new Decimal64(Math.pow(rho, k)));
        }
        return new GrowthRatio<>(Decimal64Scalars.BINARY64, new Decimal64(beta))
                .after(updates)
                .doubleValue();
    }

    /**
     * (A.15) bounds |r2|, the terms of the numerator after T, by eps (1-beta)/beta where sum_{k&gt;T} A_k &lt;= eps. With beta =
     * 9/10 and A_k = eps for a single late k, l steps before the end, it is eps (beta + ... + beta^l): for l = 2 that is
     * 1.71 eps, above eps/9. Right is eps beta/(1-beta) = 9 eps.
     */
    @Example
    void theBoundA15IsFalseAsPrinted() {
        BigFraction beta = number("9/10");
        BigFraction residual = beta.add(beta.multiply(beta));
        BigFraction rest = BigFraction.ONE.subtract(beta);
        assertTrue(residual.compareTo(rest.divide(beta)) > 0);
        assertTrue(residual.compareTo(beta.divide(rest)) <= 0);
    }
}
