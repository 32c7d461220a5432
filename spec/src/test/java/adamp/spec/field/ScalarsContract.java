package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.FieldElement;

/** What every field keeps. Two floats give sums and products of at most 60 bits here, which every field holds. */
abstract class ScalarsContract<T extends FieldElement<T>> {
    private static final float LEAST = -1024f;
    private static final float LARGEST = 1024f;

    abstract Scalars<T> scalars();

    private T of(double value) {
        return scalars().of(value);
    }

    @Property(tries = 200)
    void aFloatComesBackAsItWas(@ForAll float x) {
        assertEquals(x == 0 ? 0.0 : x, scalars().toDouble(of(x)), 0.0);
    }

    @Property(tries = 200)
    void orderIsThatOfTheNumbers(@ForAll float x, @ForAll float y) {
        assertEquals(x < y, scalars().less(of(x), of(y)));
        assertEquals((int) Math.signum(x), scalars().sign(of(x)));
        assertEquals((double) Math.abs(x), scalars().toDouble(scalars().abs(of(x))), 0.0);
    }

    /** IEEE 754 defines a float operation as the exact one, rounded once: so must ours be. */
    @Property(tries = 300)
    void operationsRoundedToBinary32AreThoseOfFloats(
            @ForAll @FloatRange(min = LEAST, max = LARGEST) float x,
            @ForAll @FloatRange(min = LEAST, max = LARGEST) float y) {
        assertRounds(x + y, of(x).add(of(y)));
        assertRounds(x - y, of(x).subtract(of(y)));
        assertRounds(x * y, of(x).multiply(of(y)));
        if (y != 0) {
            assertRounds(x / y, of(x).divide(of(y)));
        }
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
