package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.FieldElement;

/**
 * What every field keeps. Sums of floats between 2^-30 and 2^24 have at most 55 bits, which every field holds but binary64
 * itself; that has more than twice the bits of binary32, so rounding twice does no harm.
 */
abstract class ScalarsContract<T extends FieldElement<T>> {
    abstract Scalars<T> scalars();

    private T of(double value) {
        return scalars().of(value);
    }

    @Property(tries = 300)
    void aFloatComesBackAsItWas(@ForAll int bits) {
        float x = Float.intBitsToFloat(bits);
        Assume.that(Float.isFinite(x));
        assertEquals(x == 0 ? 0.0 : x, scalars().toDouble(of(x)), 0.0);
    }

    @Property(tries = 200)
    void orderIsThatOfTheNumbers(@ForAll("floats") float x, @ForAll("floats") float y) {
        assertEquals(x < y, scalars().less(of(x), of(y)));
        assertEquals((int) Math.signum(x), scalars().sign(of(x)));
        assertEquals((double) Math.abs(x), scalars().toDouble(scalars().abs(of(x))), 0.0);
    }

    /** IEEE 754 defines a float operation as the exact one, rounded once: so must ours be. */
    @Property(tries = 300)
    void operationsRoundedToBinary32AreThoseOfFloats(@ForAll("floats") float x, @ForAll("floats") float y) {
        assertRounds(x + y, of(x).add(of(y)));
        assertRounds(x - y, of(x).subtract(of(y)));
        assertRounds(x * y, of(x).multiply(of(y)));
        if (y != 0) {
            assertRounds(x / y, of(x).divide(of(y)));
        }
    }

    @Provide
    Arbitrary<Float> floats() {
        return Arbitraries.integers().between(-(1 << 24), 1 << 24).flatMap(significand -> Arbitraries.integers()
                .between(-30, 0)
                .map(exponent -> Math.scalb((float) significand, exponent)));
    }

    private void assertRounds(float expected, T exact) {
        assertEquals(expected + 0.0, scalars().toDouble(scalars().round(exact, Dtype.BINARY32)), 0.0);
    }

    @Property(tries = 50)
    void aSquareHasItsRoot(@ForAll @IntRange(min = 0, max = 46340) int root) {
        assertEquals(scalars().ofInteger(root), scalars().sqrt(scalars().ofInteger((long) root * root)));
    }

    @Property(tries = 50)
    void sumsOfProductsAreWhatTheySay(@ForAll @IntRange(max = 20) int count) {
        // sum of i (i + 1) over i < n is (n - 1) n (n + 1)/3
        T sum = scalars().sumOfProducts(count, i -> scalars().ofInteger(i), i -> scalars()
                .ofInteger(i + 1));
        assertEquals(scalars().ofInteger((count - 1L) * count * (count + 1L) / 3), sum);
    }

    @Property(tries = 50)
    void powersAreRepeatedProducts(@ForAll @IntRange(min = -3, max = 3) int base, @ForAll @IntRange(max = 15) int n) {
        T product = scalars().one();
        for (int i = 0; i < n; i++) {
            product = product.multiply(scalars().ofInteger(base));
        }
        assertEquals(product, scalars().power(scalars().ofInteger(base), n));
    }

    @Example
    void theNeutralElementsAreNeutral() {
        T x = of(0.7);
        assertEquals(x, x.add(scalars().zero()));
        assertEquals(x, x.multiply(scalars().one()));
        assertEquals(scalars().zero(), x.subtract(x));
        assertEquals(scalars().ofInteger(3), scalars().ratio(6, 2));
        assertEquals(x.add(x).add(x), x.multiply(3));
        assertFalse(scalars().isNaN(x) || scalars().isInfinite(x) || scalars().isZero(x));
    }
}
