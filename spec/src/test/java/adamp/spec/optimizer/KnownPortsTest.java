package adamp.spec.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures that were measured on implementations in use, from the conventions that describe these. */
class KnownPortsTest {
    private static final ExtendedScalars<BigFloat> SCALARS = new ExtendedScalars<>(BigFloatScalars.twoHundredBits());

    private static Setting<Extended<BigFloat>> official(AxisValue... others) {
        return new Setting<>(SCALARS, Conventions.OFFICIAL.with(others), Dtype.BINARY32);
    }

    private static Tensor<Extended<BigFloat>> vector(double... values) {
        return Tensor.vector(SCALARS, values);
    }

    private static Tensor<Extended<BigFloat>> row(double... values) {
        return Tensor.of(SCALARS, Shape.of(1, values.length), values);
    }

    /**
     * A first gradient in the group's fourth step, learning rate 0.01: per parameter w moves by the whole rate, 0.9900;
     * per group by 0.01 (0.1/(1 - 0.9^4))/sqrt(0.001/(1 - 0.999^4)) = 0.01 0.29078/0.50037: 0.9942.
     */
    @Test
    void aStepCountPerGroupWeakensALateFirstGradient() {
        assertEquals(0.9900, afterALateFirstGradient(BiasCorrection.PER_PARAMETER), 0.00005);
        assertEquals(0.9942, afterALateFirstGradient(BiasCorrection.PER_GROUP), 0.00005);
    }

    private static double afterALateFirstGradient(BiasCorrection value) {
        AdamP<Extended<BigFloat>> adamp = new AdamP<>(official(value), AdamPParameters.of(0.01));
        AdamState<Extended<BigFloat>> state = adamp.start(vector(1));
        for (int t = 0; t < 3; t++) {
            state = adamp.step(state, new Gradient.Missing<>()).state();
        }
        return adamp.step(state, vector(1)).state().weight().toDoubles()[0];
    }

    /**
     * First step with g = 1e-3, learning rate 0.1: (0.9 0.1 + 0.1) g/|g| 0.1/0.1 = 0.190; where the momentum's 0.9 0.1 g is
     * not divided by |g|, it is next to nothing: 0.100.
     */
    @Test
    void anUndividedMomentumLosesHalfOfALookAhead() {
        assertEquals(0.190, firstLookAhead(Nesterov.LOOK_AHEAD), 0.0005);
        assertEquals(0.100, firstLookAhead(Nesterov.UNDIVIDED_MOMENTUM), 0.0005);
    }

    private static double firstLookAhead(Nesterov value) {
        AdamP<Extended<BigFloat>> adamp =
                new AdamP<>(official(value), AdamPParameters.of(0.1).withNesterov(true));
        return 1
                - adamp.step(adamp.start(vector(1)), vector(1e-3))
                        .state()
                        .weight()
                        .toDoubles()[0];
    }

    /** Learning rate 0.1, dampening 0.5, g = 1: 1 - 0.1 0.5 = 0.95 against torch's 1 - 0.1 = 0.90. */
    @Test
    void torchDampensFromTheSecondGradientOn() {
        assertEquals(0.95, firstDampened(SgdpDampening.FROM_FIRST_GRADIENT), 1e-7);
        assertEquals(0.90, firstDampened(SgdpDampening.AFTER_FIRST_GRADIENT), 1e-7);
        Sgd<Extended<BigFloat>> sgd =
                new Sgd<>(official(), SgdParameters.of(0.1, 0.9).withDampening(0.5));
        assertEquals(
                0.90, sgd.step(sgd.start(vector(1)), vector(1)).state().weight().toDoubles()[0], 1e-7);
    }

    private static double firstDampened(SgdpDampening value) {
        Sgdp<Extended<BigFloat>> sgdp =
                new Sgdp<>(official(value), SgdpParameters.of(0.1, 0.9).withDampening(0.5));
        return sgdp.step(sgdp.start(vector(1)), vector(1)).state().weight().toDoubles()[0];
    }

    /** m/sqrt(v) of an element without gradient is 0/0: by 1/sqrt(v) + eps that is 0 times infinity. */
    @Test
    void anInverseRootMakesNaNOfAZeroGradient() {
        assertTrue(Double.isNaN(afterAZeroGradient(AdamEpsilon.INVERSE_ROOT_PLUS)));
        assertEquals(1, afterAZeroGradient(AdamEpsilon.AFTER_CORRECTED_ROOT));
    }

    private static double afterAZeroGradient(AdamEpsilon value) {
        AdamP<Extended<BigFloat>> adamp = new AdamP<>(official(value), AdamPParameters.of(0.1));
        return adamp.step(adamp.start(vector(1, 1)), vector(0, 1))
                .state()
                .weight()
                .toDoubles()[0];
    }

    /** A NaN makes the cosine NaN: not projected, whole decay, and the damage stays in its element. */
    @Test
    void aNaNStaysInItsElement() {
        AdamP<Extended<BigFloat>> adamp =
                new AdamP<>(official(), AdamPParameters.of(0.1).withWeightDecay(0.5));
        var step = adamp.step(adamp.start(row(1, 1, 1)), row(0, Double.NaN, Double.POSITIVE_INFINITY));
        assertFalse(step.update().orElseThrow().decision().projects());
        double[] weight = step.state().weight().toDoubles();
        assertEquals(0.95, weight[0], 1e-7);
        assertTrue(Double.isNaN(weight[1]));
        // infinity over infinity
        assertTrue(Double.isNaN(weight[2]));
    }

    /** SGD passes an infinity on. */
    @Test
    void anInfiniteGradientMovesTheWeightToInfinity() {
        Sgd<Extended<BigFloat>> sgd = new Sgd<>(official(), SgdParameters.of(0.1, 0));
        double[] weight = sgd.step(sgd.start(vector(1, 1)), vector(Double.POSITIVE_INFINITY, 1))
                .state()
                .weight()
                .toDoubles();
        assertEquals(Double.NEGATIVE_INFINITY, weight[0]);
        assertEquals(0.9, weight[1], 1e-7);
    }

    /** Once momentum holds a NaN, a projected row loses all its elements, and no other row. */
    @Test
    void aNaNSpreadsOverAProjectedRow() {
        Sgdp<Extended<BigFloat>> sgdp = new Sgdp<>(official(), SgdpParameters.of(0.1, 0.9));
        Shape shape = Shape.of(2, 2);
        var before = new MomentumState<>(
                Tensor.of(SCALARS, shape, 1, 0, 1, 0), Tensor.of(SCALARS, shape, Double.NaN, 0, 0, 1), 1, 1);
        double[] weight = sgdp.step(before, Tensor.of(SCALARS, shape, 0, 1, 0, 1))
                .state()
                .weight()
                .toDoubles();
        assertTrue(Double.isNaN(weight[0]) && Double.isNaN(weight[1]));
        assertEquals(1, weight[2]);
        // momentum 0.9 1 + 1
        assertEquals(-0.19, weight[3], 1e-7);
    }

    /** A cosine equal to the threshold in binary32 passes in binary64 wherever rounding the threshold lowered it. */
    @Test
    void atEqualityTheFormatsDisagreeForHalfOfAllLengths() {
        long lowered = IntStream.rangeClosed(1, 4096)
                .mapToDouble(n -> 0.1 / Math.sqrt(n))
                .filter(threshold -> Dtype.BINARY32.nearest(threshold) < threshold)
                .count();
        assertEquals(2025, lowered);
    }
}
