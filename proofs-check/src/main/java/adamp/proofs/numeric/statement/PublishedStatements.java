package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.less;

import adamp.proofs.numeric.instance.PublishedRatio;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.GrowthRatio;
import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;

/** The published figures of Corollary 2.3 against the exact ratios. */
public final class PublishedStatements {
    private PublishedStatements() {}

    /** The ratio after the update `last`: 1 + 2 D/B with B = sum A_k, C' = beta (C + A) and D = sum C. */
    private static BigFraction ratio(PublishedRatio published, int last) {
        BigFraction beta = published.beta();
        BigFraction rho = published.rho();
        int t = last + 1;
        BigFraction sum = BigFraction.ONE.subtract(rho.pow(t)).divide(BigFraction.ONE.subtract(rho));
        BigFraction carried = beta.equals(rho)
                ? beta.pow(t).multiply(t)
                : beta.multiply(rho.pow(t).subtract(beta.pow(t))).divide(rho.subtract(beta));
        BigFraction missing =
                carried.multiply(2).divide(BigFraction.ONE.subtract(beta).multiply(sum));
        return limit(published).subtract(missing);
    }

    private static BigFraction limit(PublishedRatio published) {
        return new GrowthRatio<>(ExactScalars.EXACT, published.beta()).limit();
    }

    /** The exact ratio, rounded to four decimals, is the published one: it is within half of the last decimal. */
    public static boolean digitsAreRight(PublishedRatio published) {
        BigFraction exact = ratio(published, published.last());
        BigFraction printed =
                new BigFraction(new BigDecimal(published.digits()).unscaledValue()).divide(new BigFraction(10_000));
        return atMost(Rationals.abs(exact.subtract(printed)), new BigFraction(1, 20_000));
    }

    /** The update is the first after which the ratio is at least 99% of its limit. */
    public static boolean arrivesFirst(PublishedRatio published) {
        BigFraction mark = limit(published).multiply(new BigFraction(99, 100));
        return !less(ratio(published, published.last()), mark) && less(ratio(published, published.last() - 1), mark);
    }
}
