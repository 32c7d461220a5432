package adamp.spec.theory;

import static adamp.spec.Exact.matrix;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.spec.Exact;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

class NormalizationProperties {
    private static final Normalization COLUMNS = Normalization.along(0);
    private static final Normalization ROWS = Normalization.along(1);

    @Provide
    Arbitrary<Tensor<BigFraction>> tensors() {
        return Exact.vectors(24);
    }

    /** (1, 3): mean 2, deviation 1; (2, 6): mean 4, deviation 2. */
    @Example
    void axesAreWhatIsReduced() {
        Tensor<BigFraction> x = matrix("1 3, 2 6");
        assertEquals(matrix("-1 1, -1 1"), ROWS.apply(x));
        assertEquals(matrix("3/2 9/2, 3/2 9/2"), COLUMNS.mean(x));
        assertEquals(matrix("-1 -1, 1 1"), COLUMNS.apply(x));
        assertEquals(matrix("7/2 7/2, 7/2 7/2"), Normalization.along(0, 1).variance(x));
    }

    /** Equation 2 without its root: Norm(c x) = Norm(x) for c &gt; 0 because mean and deviation both scale by c. */
    @Property(tries = 100)
    void theOperatorIsScaleInvariant(
            @ForAll("tensors") Tensor<BigFraction> flat, @ForAll @IntRange(min = 1, max = 50) int c) {
        Tensor<BigFraction> x = flat.reshape(Shape.of(2, 3, 4));
        BigFraction factor = new BigFraction(c, 7);
        Normalization instance = Normalization.along(0, 2);
        assertEquals(instance.mean(x).times(factor), instance.mean(x.times(factor)));
        assertEquals(instance.variance(x).times(factor.multiply(factor)), instance.variance(x.times(factor)));
    }

    @Example
    void aConstantHasNoNormalization() {
        assertEquals(
                "a constant has no normalization along axes [0]: its standard deviation is 0",
                assertThrows(ArithmeticException.class, () -> COLUMNS.apply(vector("5 5 5")))
                        .getMessage());
    }
}
