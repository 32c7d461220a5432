package adamp.proofs.instances.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.numeric.Checks;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;

/** Nested, so that the build's own test run passes by those that fail on purpose. */
public final class Samples {
    private Samples() {}

    /** One statement that is true and one that needs an assumption. */
    public static final class HoldingProperties {
        @Property(tries = 50)
        @Checks({"cauchy_schwarz", "gram_is_not_negative"})
        void theSquareOfADotProductIsAtMostTheProductOfTheSquares(
                @ForAll @Size(3) List<@IntRange(min = -9, max = 9) Integer> x,
                @ForAll @Size(3) List<@IntRange(min = -9, max = 9) Integer> y) {
            BigFraction product = vector(x).dot(vector(y));
            BigFraction bound = vector(x).squaredNorm().multiply(vector(y).squaredNorm());
            assertTrue(product.multiply(product).compareTo(bound) <= 0);
        }

        @Property(tries = 40)
        void anAssumptionSortsOutTheZeros(@ForAll @IntRange(min = 0, max = 3) int x) {
            Assume.that(x > 0);
            assertEquals(x, x * x / x);
        }

        private static Tensor<BigFraction> vector(List<Integer> values) {
            return Tensor.vector(
                    ExactScalars.EXACT,
                    values.stream().mapToDouble(Integer::doubleValue).toArray());
        }
    }

    /** A statement that is false. */
    public static final class RefutedProperties {
        @Property
        @Checks("every_number_is_small")
        void everyNumberIsSmall(@ForAll @IntRange(min = 0, max = 1_000_000) int number) {
            assertEquals(number, Math.min(number, 99), "not small:\n" + number);
        }
    }
}
