package adamp.properties.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each operation's enclosure holds what float32 makes of it, denormals and the ends of the range included. */
class RoundingProperties {
    private final Rounding kept = new Rounding(FloatFormat.BINARY32, Rounding.Range.KEPT);
    private final Rounding left = new Rounding(FloatFormat.BINARY32, Rounding.Range.LEFT);

    @Property
    void everyOperationEnclosesItsFloat32Result(@ForAll float x, @ForAll float y) {
        Enclosures a = Enclosures.exact(new double[] {x});
        Enclosures b = Enclosures.exact(new double[] {y});
        assertHolds(left.sum(a, b), x + y);
        assertHolds(left.difference(a, b), x - y);
        assertHolds(left.product(a, b), x * y);
        assertHolds(left.squareRoot(left.product(a, a)), (float) Math.sqrt(x * x));
        if (y != 0) {
            assertHolds(left.quotient(a, b), x / y);
        }
    }

    @Property
    void errorsAreCarriedThroughAChain(@ForAll float x, @ForAll float y, @ForAll float z) {
        Enclosures a = Enclosures.exact(new double[] {x});
        Enclosures b = Enclosures.exact(new double[] {y});
        Enclosures c = Enclosures.exact(new double[] {z});
        assertHolds(left.sum(left.product(a, b), left.product(b, c)), x * y + y * z);
        assertHolds(left.product(left.sum(a, b), left.difference(a, c)), (x + y) * (x - z));
    }

    /** Fused, the product is never held, so it cannot overflow: a finite result is one that kept the range. */
    @Property
    void aFusedMultiplyAddOverflowsByItsResultAlone(@ForAll float x, @ForAll float y, @ForAll float z) {
        assertFusedHolds(x, y, z);
    }

    @Example
    void aFusedMultiplyAddWhoseProductAloneIsBeyondTheRangeKeepsIt() {
        assertFusedHolds(0x1p64f, -0x1p64f, -0x1.8p127f);
    }

    private void assertFusedHolds(float x, float y, float z) {
        Enclosures a = Enclosures.exact(new double[] {x});
        Enclosures b = Enclosures.exact(new double[] {y});
        Enclosures c = Enclosures.exact(new double[] {z});
        float fused = Math.fma(x, y, -z);
        Rounding rounding = Float.isInfinite(fused) ? left : kept;
        assertHolds(rounding.difference(rounding.product(a, b), c), fused);
    }

    private static void assertHolds(Enclosures enclosed, float computed) {
        double value = enclosed.value(0);
        if (!Double.isFinite(value)) {
            assertEquals((float) value, computed);
        } else if (!Double.isInfinite(enclosed.error(0))) {
            double off = Math.abs(computed - value);
            assertTrue(
                    off <= enclosed.error(0) * (1 + 0x1p-24), computed + " for " + value + " +- " + enclosed.error(0));
        }
    }

    @Example
    void aProductWithExactlyZeroOrOneIsExact() {
        Enclosures third = kept.quotient(Enclosures.exact(new double[] {1}), Enclosure.exact(3));
        assertEquals(0, kept.product(0, third).error(0));
        assertEquals(third.error(0), kept.product(1, third).error(0));
    }

    @Example
    void gammaOfOneRoundingIsAlittleMoreThanTheUnit() {
        assertEquals(0x1p-24 / (1 - 0x1p-24), FloatFormat.BINARY32.gamma(1));
    }
}
