package adamp.spec.optimizer;

import static adamp.spec.Exact.paper;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.EmptyTensor;
import adamp.spec.convention.LowPrecisionState;
import adamp.spec.convention.MissingGradient;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.SparseGradient;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.convention.WeightDecayOrder;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.projection.ProjectionAxesTest;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The axes of whole steps: one test an axis, of its name, with a case that tells all its values apart. Each result is
 * computed by hand.
 */
class StepAxesTest {
    @Test
    void everyAxisHasItsTest() {
        List<String> tests = Stream.of(StepAxesTest.class, ProjectionAxesTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
        for (Axis axis : Axis.values()) {
            assertTrue(tests.contains(axis.key()), axis.key());
        }
    }

    /**
     * A tensor gets its first gradient 1 in its group's second step; beta1 = 3/4, beta2 = 0: m = 1/4, v = 1, p = 1/4, w =
     * 1 - p/c1 with c1 = 1, 1 - 3/4 = 1/4, or 1 - 9/16 = 7/16.
     */
    @Test
    void biasCorrection() {
        assertEquals(vector("3/4"), lateFirstStep(BiasCorrection.NONE));
        assertEquals(vector("0"), lateFirstStep(BiasCorrection.PER_PARAMETER));
        assertEquals(vector("3/7"), lateFirstStep(BiasCorrection.PER_GROUP));
    }

    private static Tensor<BigFraction> lateFirstStep(BiasCorrection value) {
        AdamP<BigFraction> adamp = new AdamP<>(
                paper(value), AdamPParameters.of(1).withBetas(0.75, 0).withEpsilon(0));
        AdamState<BigFraction> missed =
                adamp.step(adamp.start(vector("1")), new Gradient.Missing<>()).state();
        return adamp.step(missed, vector("1")).state().weight();
    }

    /**
     * First step with g = 1, beta1 = 1/2, beta2 = 3/4, so m = 1/2, v = 1/4, c1 = 1/2, sqrt(c2) = 1/2, eps = 3/4, from w =
     * 0: w = -2 m/denominator. The denominators: 1/2/(1/2) + 3/4 = 7/4; (1/2 + 3/4)/(1/2) = 5/2; 1/((2 + 3/4)/2) = 8/11;
     * sqrt(1/4 + 3/4)/(1/2) = 2.
     */
    @Test
    void adamEpsilon() {
        assertEquals(vector("-4/7"), firstStepOfAdam(AdamEpsilon.AFTER_CORRECTED_ROOT));
        assertEquals(vector("-2/5"), firstStepOfAdam(AdamEpsilon.AFTER_PLAIN_ROOT));
        assertEquals(vector("-11/8"), firstStepOfAdam(AdamEpsilon.INVERSE_ROOT_PLUS));
        assertEquals(vector("-1/2"), firstStepOfAdam(AdamEpsilon.INSIDE_ROOT));
    }

    private static Tensor<BigFraction> firstStepOfAdam(AdamEpsilon value) {
        Adam<BigFraction> adam =
                new Adam<>(paper(BiasCorrection.PER_PARAMETER, value), new AdamParameters(1, 0.5, 0.75, 0.75, 0));
        return adam.step(adam.start(vector("0")), vector("1")).state().weight();
    }

    /** The first momentum is 1 - d with the double d nearest to 1/3. */
    @Test
    void scalarPrecision() {
        double third = 1.0 / 3;
        assertEquals(BigFraction.ONE.subtract(new BigFraction(third)), dampened(ScalarPrecision.EXACT, third));
        assertEquals(new BigFraction(1 - third), dampened(ScalarPrecision.BINARY64, third));
        assertEquals(new BigFraction((float) (1 - third)), dampened(ScalarPrecision.BINARY64_THEN_TENSOR, third));
        assertEquals(new BigFraction(1 - (float) third), dampened(ScalarPrecision.TENSOR, third));
    }

    private static BigFraction dampened(ScalarPrecision value, double dampening) {
        Sgdp<BigFraction> sgdp =
                new Sgdp<>(paper(value), SgdpParameters.of(1, 0.5).withDampening(dampening));
        return sgdp.step(sgdp.start(vector("0")), vector("1"))
                .state()
                .momentum()
                .get(0);
    }

    /** Adam without memory or eps, p = g/|g|, lr = wd = 1/2 from w = g = 1: (1 - 1/4) - 1/2; coupled, g = 3/2: 1 - 1/2. */
    @Test
    void weightDecay() {
        assertEquals(vector("1/4"), decayedStepOfAdamP(WeightDecay.DECOUPLED));
        assertEquals(vector("1/2"), decayedStepOfAdamP(WeightDecay.COUPLED));
    }

    private static Tensor<BigFraction> decayedStepOfAdamP(WeightDecay value) {
        AdamP<BigFraction> adamp = new AdamP<>(
                paper(value),
                AdamPParameters.of(0.5).withBetas(0, 0).withEpsilon(0).withWeightDecay(0.5));
        return adamp.step(adamp.start(vector("1")), vector("1")).state().weight();
    }

    /** lr = wd = 1/2 and no scale: g = 1 + 1/2, w = 1 - 3/4. Equation 11 sees g = (1/2, 1), not orthogonal to w = (1, 0). */
    @Test
    void coupledDecayIsPartOfTheGradient() {
        SgdpParameters parameters = SgdpParameters.of(0.5, 0.5).withWeightDecay(0.5);
        assertEquals(
                vector("1/4"),
                stepOfSgdp("1", "1", parameters, WeightDecay.COUPLED, SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM));
        assertEquals(vector("3/4 -1/2"), stepOfSgdp("1 0", "0 1", parameters, WeightDecay.COUPLED));
        AdamP<BigFraction> sign = new AdamP<>(
                paper(WeightDecay.COUPLED),
                AdamPParameters.of(0.5).withBetas(0, 0).withEpsilon(0).withWeightDecay(0.5));
        assertEquals(
                vector("1/2 -1/2"),
                sign.step(sign.start(vector("1 0")), vector("0 1")).state().weight());
    }

    private static Tensor<BigFraction> stepOfSgdp(
            String weight, String gradient, SgdpParameters parameters, AxisValue... others) {
        Sgdp<BigFraction> sgdp = new Sgdp<>(paper(others), parameters);
        return sgdp.step(sgdp.start(vector(weight)), vector(gradient)).state().weight();
    }

    /** lr = wd = 1/2 from w = g = 1: 1 3/4 - 1/2; (1 - 1/2) 3/4. */
    @Test
    void weightDecayOrder() {
        SgdpParameters parameters = SgdpParameters.of(0.5, 0).withWeightDecay(0.5);
        assertEquals(vector("1/4"), stepOfSgdp("1", "1", parameters, WeightDecayOrder.BEFORE_STEP));
        assertEquals(vector("3/8"), stepOfSgdp("1", "1", parameters, WeightDecayOrder.AFTER_STEP));
    }

    /** lr = 1/2, wd = -1 from w = g = 1: 1 - 1/2; 1 3/2 - 1/2. */
    @Test
    void weightDecayGuard() {
        SgdpParameters parameters = SgdpParameters.of(0.5, 0).withWeightDecay(-1);
        assertEquals(vector("1/2"), stepOfSgdp("1", "1", parameters, WeightDecayGuard.POSITIVE));
        assertEquals(vector("1"), stepOfSgdp("1", "1", parameters, WeightDecayGuard.NON_ZERO));
    }

    /** Orthogonal w = (1, 0), g = (0, 1), lr = 1/2, wd = 1, ratio 1/2: (1 (1 - 1/4), -1/2); (1 (1 - 1/2), -1/2). */
    @Test
    void projectedDecayRatio() {
        SgdpParameters parameters =
                SgdpParameters.of(0.5, 0).withWeightDecay(1).withProjection(new ProjectionParameters(0.1, 0.5));
        assertEquals(vector("3/4 -1/2"), stepOfSgdp("1 0", "0 1", parameters, ProjectedDecayRatio.APPLIED));
        assertEquals(vector("1/2 -1/2"), stepOfSgdp("1 0", "0 1", parameters, ProjectedDecayRatio.IGNORED));
    }

    /** lr = 1/4, wd = momentum = 1/2 from w = g = 1: 1 - 1/8 - 1/4; 1 - 1/4 - 1/4. */
    @Test
    void sgdpDecayScale() {
        SgdpParameters parameters = SgdpParameters.of(0.25, 0.5).withWeightDecay(0.5);
        assertEquals(vector("5/8"), stepOfSgdp("1", "1", parameters, SgdpDecayScale.PLAIN));
        assertEquals(vector("1/2"), stepOfSgdp("1", "1", parameters, SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM));
    }

    /** beta1 = 1/2, beta2 = 0, g = 2: m = 1, denominator 2: (1/2 + 1)/2; 1/2 + 1/2. */
    @Test
    void nesterov() {
        assertEquals(vector("-3/4"), lookAhead(Nesterov.LOOK_AHEAD));
        assertEquals(vector("-1"), lookAhead(Nesterov.UNDIVIDED_MOMENTUM));
    }

    private static Tensor<BigFraction> lookAhead(Nesterov value) {
        AdamP<BigFraction> adamp = new AdamP<>(
                paper(value),
                AdamPParameters.of(1).withBetas(0.5, 0).withEpsilon(0).withNesterov(true));
        return adamp.step(adamp.start(vector("0")), vector("2")).state().weight();
    }

    /** Dampening 1/2, first gradient 1, a step of the group missed before it: the momentum is 1/2; 1. */
    @Test
    void sgdDampening() {
        assertEquals(vector("1/2"), firstMomentumOfSgd(SgdDampening.FROM_FIRST_GRADIENT));
        assertEquals(vector("1"), firstMomentumOfSgd(SgdDampening.AFTER_FIRST_GRADIENT));
    }

    private static Tensor<BigFraction> firstMomentumOfSgd(SgdDampening value) {
        Sgd<BigFraction> sgd = new Sgd<>(paper(value), SgdParameters.of(1, 0.5).withDampening(0.5));
        MomentumState<BigFraction> missed =
                sgd.step(sgd.start(vector("0")), new Gradient.Missing<>()).state();
        return sgd.step(missed, vector("1")).state().momentum();
    }

    /** Dampening 1/2, first gradient 1 of a weight 1: 1 - 1/2; 1 - 1. */
    @Test
    void sgdpDampening() {
        SgdpParameters parameters = SgdpParameters.of(1, 0.5).withDampening(0.5);
        assertEquals(vector("1/2"), stepOfSgdp("1", "1", parameters, SgdpDampening.FROM_FIRST_GRADIENT));
        assertEquals(vector("0"), stepOfSgdp("1", "1", parameters, SgdpDampening.AFTER_FIRST_GRADIENT));
    }

    /** w = (1, 0), momentum (1, 1), g = (0, 1): p = 1/2 (1, 1) + g = (1/2, 3/2), q = (0, 3/2). */
    @Test
    void sgdpBuffer() {
        assertEquals(vector("1/2 3/2"), keptMomentum(SgdpBuffer.SEPARATE, false));
        assertEquals(vector("0 3/2"), keptMomentum(SgdpBuffer.OVERWRITTEN_BY_PROJECTION, false));
        // with Nesterov the update is a vector of its own
        assertEquals(vector("1/2 3/2"), keptMomentum(SgdpBuffer.OVERWRITTEN_BY_PROJECTION, true));
    }

    private static Tensor<BigFraction> keptMomentum(SgdpBuffer value, boolean nesterov) {
        Sgdp<BigFraction> sgdp =
                new Sgdp<>(paper(value), SgdpParameters.of(1, 0.5).withNesterov(nesterov));
        MomentumState<BigFraction> before = new MomentumState<>(vector("1 0"), vector("1 1"), 1, 1);
        return sgdp.step(before, vector("0 1")).state().momentum();
    }

    /** Momentum 1/2 after a gradient 1 moves on by 1/2 if the missing gradient counts as zero. */
    @Test
    void missingGradient() {
        Step<BigFraction, MomentumState<BigFraction>> skipped = missed(MissingGradient.SKIPPED);
        assertTrue(skipped.update().isEmpty());
        assertEquals(vector("-1"), skipped.state().weight());
        assertEquals(1, skipped.state().steps());
        assertEquals(2, skipped.state().groupSteps());
        Step<BigFraction, MomentumState<BigFraction>> zero = missed(MissingGradient.TREATED_AS_ZERO);
        assertEquals(vector("-3/2"), zero.state().weight());
        assertEquals(2, zero.state().steps());
    }

    private static Step<BigFraction, MomentumState<BigFraction>> missed(MissingGradient value) {
        Sgd<BigFraction> sgd = new Sgd<>(paper(value), SgdParameters.of(1, 0.5));
        MomentumState<BigFraction> one =
                sgd.step(sgd.start(vector("0")), vector("1")).state();
        return sgd.step(one, new Gradient.Missing<>());
    }

    @Test
    void emptyTensor() {
        assertTrue(emptyStep(EmptyTensor.SKIPPED, Shape.of(0, 3)).update().isEmpty());
        assertTrue(emptyStep(EmptyTensor.REJECTED, Shape.of(0)).update().isEmpty());
        Sgdp<BigFraction> sgdp = new Sgdp<>(paper(EmptyTensor.REJECTED), SgdpParameters.of(1, 0.5));
        MomentumState<BigFraction> empty = sgdp.start(Tensor.zeros(ExactScalars.EXACT, Shape.of(3, 0)));
        assertTrue(sgdp.step(empty, new Gradient.Missing<>()).update().isEmpty());
        String problem = assertThrows(
                        IllegalArgumentException.class, () -> emptyStep(EmptyTensor.REJECTED, Shape.of(3, 0)))
                .getMessage();
        assertEquals(
                "a tensor of shape (3, 0) has no elements, which conventions PAPER+emptyTensor=rejected reject: leave it"
                        + " out",
                problem);
    }

    private static Step<BigFraction, MomentumState<BigFraction>> emptyStep(EmptyTensor value, Shape shape) {
        Sgdp<BigFraction> sgdp = new Sgdp<>(paper(value), SgdpParameters.of(1, 0.5));
        Tensor<BigFraction> empty = Tensor.zeros(ExactScalars.EXACT, shape);
        return sgdp.step(sgdp.start(empty), empty);
    }

    /** Element 1 of a gradient of three is 5. */
    @Test
    void sparseGradient() {
        assertEquals(vector("1 -4 1"), sparseStep(SparseGradient.DENSIFIED));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> sparseStep(SparseGradient.REJECTED))
                .getMessage()
                .startsWith("the gradient is sparse"));
    }

    private static Tensor<BigFraction> sparseStep(SparseGradient value) {
        Sgd<BigFraction> sgd = new Sgd<>(paper(value), SgdParameters.of(1, 0));
        Gradient<BigFraction> gradient = new Gradient.Sparse<>(Shape.of(3), List.of(1), vector("5"));
        return sgd.step(sgd.start(vector("1 1 1")), gradient).state().weight();
    }

    /** v = 1 decays to 0.999 with a zero gradient: unrounded, in bfloat16 back to 1 (steps of 1/256), in binary32. */
    @Test
    void lowPrecisionState() {
        assertEquals(new BigFraction(0.999), decayedMoment(LowPrecisionState.EXACT));
        assertEquals(BigFraction.ONE, decayedMoment(LowPrecisionState.TENSOR));
        assertEquals(new BigFraction((float) 0.999), decayedMoment(LowPrecisionState.FLOAT32));
    }

    private static BigFraction decayedMoment(LowPrecisionState value) {
        ExtendedScalars<BigFloat> scalars = new ExtendedScalars<>(BigFloatScalars.twoHundredBits());
        Setting<Extended<BigFloat>> setting = new Setting<>(scalars, Conventions.PAPER.with(value), Dtype.BFLOAT16);
        Adam<Extended<BigFloat>> adam = new Adam<>(setting, AdamParameters.of(1));
        Tensor<Extended<BigFloat>> zero = Tensor.vector(scalars, 0);
        AdamState<Extended<BigFloat>> before = new AdamState<>(zero, zero, Tensor.vector(scalars, 1), 1, 1);
        return new BigFraction(adam.step(before, zero).state().secondMoment().toDoubles()[0]);
    }
}
