package adamp.spec.projection;

import static adamp.spec.Exact.matrix;
import static adamp.spec.Exact.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Setting;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.field.Decimal64Scalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;
import org.junit.jupiter.api.Test;

class OrthogonalityRuleTest {
    private static final double EPSILON = 1e-8;

    private static Decision<BigFraction> decide(Conventions conventions, String weight, String gradient) {
        return new OrthogonalityRule<>(new Setting<>(ExactScalars.EXACT, conventions, Dtype.BINARY32), EPSILON, 0.1)
                .decide(matrix(weight), matrix(gradient));
    }

    /**
     * Row 0: w.g = 3, |w|^2 = 10, |g|^2 = 1, cos^2 = 9/10. Row 1 is orthogonal. The layer:
     * w.g = 3, |w|^2 = 11, |g|^2 = 2, cos^2 = 9/22.
     */
    @Test
    void theCosinesOfBothViewsAreReported() {
        Decision<BigFraction> decision = decide(Conventions.PAPER.with(RowVerdict.ALL_ROWS), "3 1, 1 0", "1 0, 0 1");
        assertFalse(decision.projects());
        assertEquals(2, decision.examined().size());
        List<RowCosine<BigFraction>> channels = decision.examined().get(0).cosines();
        assertEquals(number("9/10"), channels.get(0).squared().finiteValue());
        assertEquals(Answer.FAILS, channels.get(0).answer());
        assertEquals(BigFraction.ZERO, channels.get(1).squared().finiteValue());
        assertEquals(Answer.PASSES, channels.get(1).answer());
        RowCosine<BigFraction> layer = decision.examined().get(1).cosines().get(0);
        assertEquals(number("9/22"), layer.squared().finiteValue());
        assertEquals(Math.sqrt(9.0 / 22), layer.approximately(), Math.ulp(1));
        assertEquals(0.05, layer.thresholdApproximately(), Math.ulp(1));
    }

    @Test
    void theChannelViewComesFirst() {
        assertEquals(
                Optional.of(View.CHANNEL),
                decide(Conventions.PAPER, "1 0, 0 1", "0 1, 1 0").view());
    }

    // Traps of the released code's rule, each beside what CORRECTED makes of it.

    @Test
    void aZeroGradientCountsAsScaleInvariantOfficially() {
        assertTrue(decide(Conventions.OFFICIAL, "1 2, 3 4", "0 0, 0 0").projects());
        assertFalse(decide(Conventions.CORRECTED, "1 2, 3 4", "0 0, 0 0").projects());
    }

    /** The gradient is parallel to the weight, but its norm 2^-40 is clamped at 1e-8: cos = 2^-40/1e-8 = 9e-5. */
    @Test
    void aGradientFarBelowEpsilonLooksOrthogonalOfficially() {
        String tiny = "1/1099511627776 0";
        assertTrue(decide(Conventions.OFFICIAL, "1 0", tiny).projects());
        assertFalse(decide(Conventions.CORRECTED, "1 0", tiny).projects());
        // |w|^2 = 1, and eps as a tensor of binary32 has it
        Extended<BigFraction> denominator = decide(Conventions.OFFICIAL, "1 0", tiny)
                .examined()
                .get(0)
                .cosines()
                .get(0)
                .denominator();
        assertEquals(new BigFraction((float) EPSILON).pow(2), denominator.finiteValue());
    }

    /** 1e20 squared overflows binary32: the norm is infinite, the cosine 0. */
    @Test
    void valuesNear1e20LookOrthogonalOfficially() {
        String huge = "100000000000000000000 0";
        assertTrue(decide(Conventions.OFFICIAL, huge, huge).projects());
        assertFalse(decide(Conventions.CORRECTED, huge, huge).projects());
        assertTrue(decide(Conventions.OFFICIAL, huge, "1 0").projects());
    }

    private static final String TINY = "1/1000000000000000000000000000000 0";

    /** Of 1e20 or 1e-30 the products are infinity over infinity or 0 over 0, which no comparison lets pass. */
    @Test
    void beyondTheRangeACosineWithoutEpsilonIsNoNumber() {
        Conventions ranged = Conventions.PAPER.with(DecisionRange.TENSOR, ThresholdComparison.INCLUSIVE);
        assertFalse(decide(ranged, "100000000000000000000 0", "100000000000000000000 0")
                .projects());
        assertFalse(decide(ranged, TINY, TINY).projects());
    }

    private static boolean projectsInBinary16(double delta, String weight, String gradient) {
        Setting<BigFraction> setting =
                new Setting<>(ExactScalars.EXACT, Conventions.PAPER.with(DecisionRange.TENSOR), Dtype.BINARY16);
        return new OrthogonalityRule<>(setting, 0, delta)
                .decide(matrix(weight), matrix(gradient))
                .projects();
    }

    /** |w|^2 = 2049 has a bit more than binary16 holds; 3 cos^2 = 3/2049 is below delta^2 = 3/2048.5, and 3/2048 is not. */
    @Test
    void theRangeOfAFormatIsNotItsPrecision() {
        assertTrue(projectsInBinary16(Math.sqrt(3 / 2048.5), "32 32 1", "0 0 1"));
    }

    /**
     * Of binary16's least number 2^-24, w.g = 2^-26 is a quarter and becomes 0; 3 2^-26 does not. The cosines, near 2^-20
     * and more, are above the threshold 2^-20/sqrt(3).
     */
    @Test
    void aProductBelowTheRangeIsZero() {
        assertTrue(projectsInBinary16(0x1p-20, "1/8192 0 1", "1/8192 1/64 0"));
        assertFalse(projectsInBinary16(0x1p-20, "1/8192 0 1", "3/8192 1/64 0"));
    }

    /** The weight is zero, but 0 times NaN is not. */
    @Test
    void aNaNBesideAZeroWeightIsNoCosineOfZero() {
        ExtendedScalars<BigFraction> extended = new ExtendedScalars<>(ExactScalars.EXACT);
        Setting<Extended<BigFraction>> setting = new Setting<>(extended, Conventions.OFFICIAL, Dtype.BINARY32);
        Shape shape = Shape.of(1, 2);
        assertFalse(new OrthogonalityRule<>(setting, EPSILON, 0.1)
                .decide(Tensor.zeros(extended, shape), Tensor.of(extended, shape, Double.NaN, 1))
                .projects());
    }

    /** A column (C, 1) has channel cosines 1 and falls through to the layer view. */
    @Test
    void aSingleColumnIsDecidedByTheLayer() {
        assertEquals(
                Optional.of(View.LAYER),
                decide(Conventions.OFFICIAL, "1, 1", "1, -1").view());
    }

    /** One dead channel abstains; the others decide, and it is projected with them. */
    @Test
    void aDeadChannelDoesNotVetoUnderCorrected() {
        Decision<BigFraction> decision = decide(Conventions.CORRECTED, "0 0, 1 0", "1 1, 0 1");
        assertEquals(Optional.of(View.CHANNEL), decision.view());
        assertEquals(
                Answer.ABSTAINS, decision.examined().get(0).cosines().get(0).answer());
        assertEquals(List.of(true, true), decision.projected());
    }

    /**
     * A random direction in n dimensions passes with probability near P(|N(0,1)| &lt; 0.1) = 0.0797: about .079 for n =
     * 64. Of 4000 tries the deviation is sqrt(.079 .921/4000) = .0043; five of them are allowed.
     */
    @Test
    void aRandomGradientPassesInEightPercentOfTheSteps() {
        Setting<Decimal64> setting = new Setting<>(Decimal64Scalars.BINARY64, Conventions.OFFICIAL, Dtype.BINARY64);
        OrthogonalityRule<Decimal64> rule = new OrthogonalityRule<>(setting, EPSILON, 0.1);
        SplittableRandom random = new SplittableRandom(7);
        int tries = 4000;
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += rule.decide(gaussian(random), gaussian(random)).projects() ? 1 : 0;
        }
        assertEquals(0.079, (double) passed / tries, 5 * 0.0043);
    }

    private static Tensor<Decimal64> gaussian(SplittableRandom random) {
        return Tensor.build(Decimal64Scalars.BINARY64, Shape.of(1, 64), i -> new Decimal64(random.nextGaussian()));
    }
}
