package adamp.spec.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.vector.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Under binary64-then-tensor every scalar is a double that was rounded to a float where it meets the tensor. Here these
 * floats are made by Java's own arithmetic; the same operations on the same numbers then have the same result.
 */
class ScalarsAtTensorsTest {
    private static final BigFloatScalars SCALARS = BigFloatScalars.twoHundredBits();
    private static final BigFloat ONE = SCALARS.one();
    private static final double LEARNING_RATE = 0.1;
    private static final double DECAY = 0.3;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.99;
    private static final double EPSILON = 0.7;

    private static Setting<BigFloat> setting(AxisValue... others) {
        Conventions conventions = Conventions.PAPER
                .with(ScalarPrecision.BINARY64_THEN_TENSOR, BiasCorrection.PER_PARAMETER)
                .with(others);
        return new Setting<>(SCALARS, conventions, Dtype.BINARY32);
    }

    private static BigFloat atTensor(double scalar) {
        return SCALARS.of((float) scalar);
    }

    private static Tensor<BigFloat> vector(double... values) {
        return Tensor.vector(SCALARS, values);
    }

    /** From w = p = g = 1, dampening 0.2. */
    @Test
    void sgd() {
        Sgd<BigFloat> sgd = new Sgd<>(setting(), new SgdParameters(LEARNING_RATE, BETA1, 0.2, DECAY, false));
        BigFloat g = ONE.add(atTensor(DECAY));
        BigFloat p = atTensor(BETA1).add(g.multiply(atTensor(1 - 0.2)));
        BigFloat w = ONE.subtract(p.multiply(atTensor(LEARNING_RATE)));
        MomentumState<BigFloat> before = new MomentumState<>(vector(1), vector(1), 1, 1);
        assertEquals(w, sgd.step(before, vector(1)).state().weight().get(0));
    }

    /** From w = p = g = 1, not projected. */
    @Test
    void sgdp() {
        Sgdp<BigFloat> sgdp = new Sgdp<>(
                setting(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM),
                SgdpParameters.of(LEARNING_RATE, BETA1).withWeightDecay(DECAY));
        BigFloat p = atTensor(BETA1).add(ONE);
        BigFloat w = atTensor(1 - LEARNING_RATE * DECAY / (1 - BETA1)).subtract(p.multiply(atTensor(LEARNING_RATE)));
        MomentumState<BigFloat> before = new MomentumState<>(vector(1), vector(1), 1, 1);
        assertEquals(w, sgdp.step(before, vector(1)).state().weight().get(0));
    }

    /** The update m/denominator at t = 2 from m = v = 1. */
    private static BigFloat update(double g) {
        BigFloat m = atTensor(BETA1).add(SCALARS.of(g).multiply(atTensor(1 - BETA1)));
        BigFloat v = atTensor(BETA2).add(SCALARS.of(g * g).multiply(atTensor(1 - BETA2)));
        BigFloat root = SCALARS.sqrt(v).divide(atTensor(Math.sqrt(1 - BETA2 * BETA2)));
        return m.divide(root.add(atTensor(EPSILON)));
    }

    private static BigFloat stepSize() {
        return atTensor(LEARNING_RATE / (1 - BETA1 * BETA1));
    }

    @Test
    void adamW() {
        AdamW<BigFloat> adamW = new AdamW<>(setting(), new AdamParameters(LEARNING_RATE, BETA1, BETA2, EPSILON, DECAY));
        BigFloat w = atTensor(1 - LEARNING_RATE * DECAY).subtract(update(1).multiply(stepSize()));
        AdamState<BigFloat> before = new AdamState<>(vector(1), vector(1), vector(1), 1, 1);
        assertEquals(w, adamW.step(before, vector(1)).state().weight().get(0));
    }

    /** From w = (1, 0) with g = (0, 1), projected: q = p - c w with c = p_0/(1 + eps)^2. */
    @Test
    void adamP() {
        AdamP<BigFloat> adamp = new AdamP<>(
                setting(ProjectionEpsilon.ADDED_TO_NORM, ProjectedDecayRatio.APPLIED),
                new AdamPParameters(
                        LEARNING_RATE, BETA1, BETA2, EPSILON, DECAY, false, new ProjectionParameters(0.1, 0.2)));
        BigFloat norm = ONE.add(atTensor(EPSILON));
        BigFloat q = update(0).subtract(update(0).divide(norm.multiply(norm)));
        BigFloat first = atTensor(1 - LEARNING_RATE * DECAY * 0.2).subtract(q.multiply(stepSize()));
        BigFloat second = update(1).multiply(stepSize()).negate();
        AdamState<BigFloat> before = new AdamState<>(vector(1, 0), vector(1, 1), vector(1, 1), 1, 1);
        Tensor<BigFloat> w = adamp.step(before, vector(0, 1)).state().weight();
        assertEquals(first, w.get(0));
        assertEquals(second, w.get(1));
    }
}
