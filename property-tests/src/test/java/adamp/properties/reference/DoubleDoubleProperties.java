package adamp.properties.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Double-double arithmetic against decimals of 100 digits, within the relative errors its Javadoc states. */
class DoubleDoubleProperties {
    private static final MathContext DIGITS = new MathContext(100);
    private static final double UNIT_SQUARED = 0x1p-106;

    @Property(tries = 300)
    void sumsAreWithinThreeUnits(@ForAll("numbers") DoubleDouble a, @ForAll("numbers") DoubleDouble b) {
        assertWithin(3.01, exact(a).add(exact(b)), a.add(b));
        assertWithin(3.01, exact(a).subtract(exact(b)), a.subtract(b));
    }

    @Property(tries = 300)
    void productsAreWithinFiveUnits(@ForAll("numbers") DoubleDouble a, @ForAll("numbers") DoubleDouble b) {
        assertWithin(5.01, exact(a).multiply(exact(b)), a.multiply(b));
    }

    @Property(tries = 300)
    void quotientsAreWithinTenUnits(@ForAll("numbers") DoubleDouble a, @ForAll("numbers") DoubleDouble b) {
        if (b.sign() != 0) {
            assertWithin(10, exact(a).divide(exact(b), DIGITS), a.divide(b));
        }
    }

    @Property(tries = 300)
    void rootsAreWithinEightUnits(@ForAll("numbers") DoubleDouble a) {
        if (a.sign() >= 0) {
            assertWithin(8, exact(a).sqrt(DIGITS), a.sqrt());
        }
    }

    private static BigDecimal exact(DoubleDouble x) {
        return new BigDecimal(x.high()).add(new BigDecimal(x.low()));
    }

    private static void assertWithin(double units, BigDecimal expected, DoubleDouble actual) {
        BigDecimal allowed = expected.abs().multiply(BigDecimal.valueOf(units)).multiply(new BigDecimal(UNIT_SQUARED));
        BigDecimal error = exact(actual).subtract(expected).abs();
        assertTrue(error.compareTo(allowed) <= 0, actual + " for " + expected);
    }

    @Provide
    Arbitrary<DoubleDouble> numbers() {
        Arbitrary<Double> highs =
                Arbitraries.doubles().between(-1e40, 1e40).ofScale(30).filter(x -> x == 0 || Math.abs(x) > 1e-30);
        return highs.flatMap(
                high -> Arbitraries.doubles().between(-0.5, 0.5).ofScale(15).map(part -> DoubleDouble.of(high)
                        .add(DoubleDouble.of(part * Math.ulp(high)))));
    }
}
