package adamp.spec.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.Exact;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Equation 5. Vectors of four numbers below 30, steps of at least a thousandth: a hundred operations, the difference of
 * two unit vectors included, leave a relative error below 2^-160 of 200 bits.
 */
class EffectiveStepProperties {
    private static final BigFloatScalars SCALARS = BigFloatScalars.twoHundredBits();
    private static final EffectiveStep<BigFloat> STEP = new EffectiveStep<>(SCALARS);
    private static final double ROUNDING = 0x1p-160;

    @Provide
    Arbitrary<Tensor<BigFraction>> weights() {
        return Exact.nonzeroVectors(4);
    }

    private static Tensor<BigFloat> rounded(Tensor<BigFraction> vector) {
        return Tensor.of(SCALARS, vector.shape(), vector.toDoubles());
    }

    /** An update orthogonal to the weight, of any length. */
    private static Tensor<BigFloat> orthogonal(Tensor<BigFloat> w, Tensor<BigFloat> p) {
        return p.minus(w.times(w.dot(p).divide(w.squaredNorm())));
    }

    private static void assertNear(BigFloat expected, BigFloat actual) {
        BigFloat bound = SCALARS.abs(expected).add(SCALARS.one()).multiply(SCALARS.of(ROUNDING));
        assertTrue(!SCALARS.less(bound, SCALARS.abs(expected.subtract(actual))), expected + " is not " + actual);
    }

    @Property(tries = 100)
    void anOrthogonalStepHasTheClosedForm(
            @ForAll("weights") Tensor<BigFraction> weight, @ForAll("weights") Tensor<BigFraction> update) {
        Tensor<BigFloat> w = rounded(weight);
        Tensor<BigFloat> q = orthogonal(w, rounded(update));
        Assume.that(SCALARS.less(SCALARS.of(1e-6), q.squaredNorm()));
        assertNear(STEP.ofOrthogonalMove(w.squaredNorm(), q.squaredNorm()), STEP.between(w, w.minus(q)));
    }

    @Property(tries = 100)
    void theApproximationIsTooSmallByAtMostItsCube(
            @ForAll("weights") Tensor<BigFraction> weight, @ForAll("weights") Tensor<BigFraction> update) {
        Tensor<BigFloat> w = rounded(weight);
        Tensor<BigFloat> q = orthogonal(w, rounded(update));
        Assume.that(SCALARS.less(SCALARS.of(1e-6), q.squaredNorm()));
        BigFloat s = STEP.approximately(w, w.minus(q));
        BigFloat excess = STEP.between(w, w.minus(q)).subtract(s);
        BigFloat rounding = SCALARS.of(ROUNDING);
        assertTrue(SCALARS.less(STEP.leastExcess(s), excess.add(rounding)), "too little");
        assertTrue(SCALARS.less(excess, STEP.greatestExcess(s).add(rounding)), "too much");
    }

    /** theta = atan(x) in binary64: 2 sin(theta/2) has a relative error of three roundings or so. */
    @Property(tries = 100)
    void theStepIsTheChordOfItsAngle(@ForAll @DoubleRange(min = 0.01, max = 10) double x) {
        double chord = 2 * Math.sin(Math.atan(x) / 2);
        BigFloat step = STEP.ofOrthogonalMove(SCALARS.one(), SCALARS.of(x).multiply(SCALARS.of(x)));
        assertEquals(chord, SCALARS.toDouble(step), 8 * Math.ulp(chord));
    }

    /** From (3, 4) to (4, 3): (4/5 - 3/5, 3/5 - 4/5), a length of sqrt(2)/5; rows of a matrix each for themselves. */
    @Example
    void rowsStepEachForThemselves() {
        Tensor<BigFloat> from = Tensor.of(SCALARS, Shape.of(2, 2), 3, 4, 1, 0);
        Tensor<BigFloat> to = Tensor.of(SCALARS, Shape.of(2, 2), 4, 3, 7, 0);
        var steps = STEP.ofRows(Rows.along(from.shape(), 0), from, to);
        assertEquals(Math.sqrt(2) / 5, SCALARS.toDouble(steps.get(0)), 0x1p-53);
        assertEquals(SCALARS.zero(), steps.get(1));
    }
}
