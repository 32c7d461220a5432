package adamp.spec.optimizer;

import static adamp.spec.Exact.matrix;
import static adamp.spec.Exact.number;
import static adamp.spec.Exact.paper;
import static adamp.spec.Exact.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Steps computed by hand, exactly. Betas are chosen so that every root is rational. */
class WorkedExamplesTest {
    /** p0 = 4, w1 = 10 - 1/2 4 = 8; p1 = 1/2 4 + 6 = 8, w2 = 8 - 1/2 8 = 4. */
    @Test
    void heavyBall() {
        Sgd<BigFraction> sgd = new Sgd<>(paper(), SgdParameters.of(0.5, 0.5));
        MomentumState<BigFraction> one =
                sgd.step(sgd.start(vector("10")), vector("4")).state();
        assertEquals(vector("8"), one.weight());
        MomentumState<BigFraction> two = sgd.step(one, vector("6")).state();
        assertEquals(vector("8"), two.momentum());
        assertEquals(vector("4"), two.weight());
        assertEquals(2, two.steps());
    }

    /** With Nesterov: p0 = 4, w1 = 10 - 1/2 (4 + 1/2 4) = 7; p1 = 8, w2 = 7 - 1/2 (6 + 1/2 8) = 2. */
    @Test
    void nesterov() {
        Sgd<BigFraction> sgd = new Sgd<>(paper(), SgdParameters.of(0.5, 0.5).withNesterov(true));
        MomentumState<BigFraction> one =
                sgd.step(sgd.start(vector("10")), vector("4")).state();
        assertEquals(vector("7"), one.weight());
        assertEquals(vector("2"), sgd.step(one, vector("6")).state().weight());
    }

    /** g = 4 + 1/4 8 = 6; w = 8 - 1/2 6 = 5. Without momentum, dampening has nothing to dampen. */
    @Test
    void gradientDescentWithCoupledDecay() {
        Sgd<BigFraction> sgd = new Sgd<>(
                paper(), SgdParameters.of(0.5, 0).withWeightDecay(0.25).withDampening(0.5));
        assertEquals(
                vector("5"),
                sgd.step(sgd.start(vector("8")), vector("4")).state().weight());
    }

    /**
     * w0 = (3, 4), g0 = (-4, 3): orthogonal, p0 = g0 = q0, w1 = w0 - 1/2 q0 = (5, 5/2). g1 = (2, -4): orthogonal; p1 =
     * 1/2 p0 + g1 = (0, -5/2), w1.p1 = -25/4, w1.w1 = 125/4, so q1 = p1 + 1/5 w1 = (1, -2) and w2 = w1 - 1/2 q1 = (9/2,
     * 7/2). Equation 12: |w2|^2 = 65/2 = 125/4 + 1/4 5. The momentum stays p1.
     */
    @Test
    void algorithm1() {
        Step<BigFraction, MomentumState<BigFraction>> step = twoStepsOfSgdp(paper());
        assertEquals(vector("9/2 7/2"), step.state().weight());
        assertEquals(vector("0 -5/2"), step.state().momentum());
        Update<BigFraction> update = step.update().orElseThrow();
        assertEquals(vector("0 -5/2"), update.direction());
        assertEquals(vector("1 -2"), update.projected());
        assertEquals(number("1/2"), update.stepSize());
    }

    /** As above, but q0 = p0 and q1 are kept in the place of the momentum. */
    @Test
    void algorithm1WithTheReleasedCodesBuffer() {
        Step<BigFraction, MomentumState<BigFraction>> step =
                twoStepsOfSgdp(paper(SgdpBuffer.OVERWRITTEN_BY_PROJECTION));
        assertEquals(vector("9/2 7/2"), step.state().weight());
        assertEquals(vector("1 -2"), step.state().momentum());
    }

    private static Step<BigFraction, MomentumState<BigFraction>> twoStepsOfSgdp(Setting<BigFraction> setting) {
        Sgdp<BigFraction> sgdp = new Sgdp<>(setting, SgdpParameters.of(0.5, 0.5));
        MomentumState<BigFraction> one =
                sgdp.step(sgdp.start(vector("3 4")), vector("-4 3")).state();
        return sgdp.step(one, vector("2 -4"));
    }

    /** beta = 1/2, from p = (1, 1) with g = (0, 1): p = (1/2, 3/2), g + 1/2 p = (1/4, 7/4), q = (0, 7/4), w = (1, 0) - q. */
    @Test
    void algorithm1LooksAhead() {
        Sgdp<BigFraction> sgdp = new Sgdp<>(paper(), SgdpParameters.of(1, 0.5).withNesterov(true));
        MomentumState<BigFraction> before = new MomentumState<>(vector("1 0"), vector("1 1"), 1, 1);
        Step<BigFraction, MomentumState<BigFraction>> step = sgdp.step(before, vector("0 1"));
        assertEquals(vector("1/4 7/4"), step.update().orElseThrow().direction());
        assertEquals(vector("1 -7/4"), step.state().weight());
        assertEquals(vector("1/2 3/2"), step.state().momentum());
    }

    /**
     * Row 0 is orthogonal to its gradient, row 1 parallel; learning rate 1/2, decay 1, its ratio 1/2: (1 (1 - 1/4), -1/2)
     * and (0, 1 (1 - 1/2) - 1/2). Projected, row 1 would not have moved.
     */
    @Test
    void algorithm1RowByRow() {
        Sgdp<BigFraction> sgdp = new Sgdp<>(
                paper(ProjectedDecayRatio.APPLIED),
                SgdpParameters.of(0.5, 0).withWeightDecay(1).withProjection(new ProjectionParameters(0.1, 0.5)));
        assertEquals(
                matrix("3/4 -1/2, 0 0"),
                sgdp.step(sgdp.start(matrix("1 0, 0 1")), matrix("0 1, 0 1"))
                        .state()
                        .weight());
    }

    /** cos = 4/5 in a row of two: no projection, w = (3, 4) - 1/2 (0, 1). */
    @Test
    void algorithm1LeavesWhatIsNotOrthogonal() {
        Sgdp<BigFraction> sgdp = new Sgdp<>(paper(), SgdpParameters.of(0.5, 0.5));
        assertEquals(
                vector("3 7/2"),
                sgdp.step(sgdp.start(vector("3 4")), vector("0 1")).state().weight());
    }

    /**
     * beta1 = 1/2, beta2 = 3/4, eps = 1, g = (2, -2), no bias correction: m = (1, -1), v = (1, 1), p = m/(1 + 1) = (1/2,
     * -1/2). w = (4, 1) is not orthogonal to g: w = (4, 1) - p = (7/2, 3/2).
     */
    @Test
    void algorithm2AsPrinted() {
        AdamP<BigFraction> adamp = new AdamP<>(paper(), shortMemory(1, 1));
        Step<BigFraction, AdamState<BigFraction>> step = adamp.step(adamp.start(vector("4 1")), vector("2 -2"));
        assertEquals(vector("1 -1"), step.state().firstMoment());
        assertEquals(vector("1 1"), step.state().secondMoment());
        assertEquals(vector("7/2 3/2"), step.state().weight());
    }

    /**
     * The same from w = (1, 1), g = (2, -2): orthogonal, and so is p = (1/2, -1/2): nothing to take off, w = (1/2, 3/2).
     * From w = (2, 1), g = (1, -2): orthogonal, m = (1/2, -1), v = (1/4, 1), p = (1/3, -1/2), w.p = 1/6, w.w = 5, so q = p
     * - 1/30 w = (4/15, -8/15) and w = (26/15, 23/15).
     */
    @Test
    void algorithm2Projects() {
        AdamP<BigFraction> adamp = new AdamP<>(paper(), shortMemory(1, 1));
        assertEquals(
                vector("1/2 3/2"),
                adamp.step(adamp.start(vector("1 1")), vector("2 -2")).state().weight());
        Step<BigFraction, AdamState<BigFraction>> step = adamp.step(adamp.start(vector("2 1")), vector("1 -2"));
        assertEquals(vector("1/3 -1/2"), step.update().orElseThrow().direction());
        assertEquals(vector("4/15 -8/15"), step.update().orElseThrow().projected());
        assertEquals(vector("26/15 23/15"), step.state().weight());
    }

    /**
     * With bias correction at t = 1: 1 - beta1 = 1/2, sqrt(1 - beta2) = 1/2; g = 2: m = 1, v = 1, p = 1/(1/(1/2) + 1) =
     * 1/3, step size 1/(1/2) = 2. Adam with decay 1/2 from w = 4 - first g = 0 + 1/2 4 = 2: w = 4 - 2/3 = 10/3. AdamW with
     * g = 2: w = (1 - 1/2) 4 - 2/3 = 4/3.
     */
    @Test
    void adamAndAdamW() {
        AdamParameters parameters = new AdamParameters(1, 0.5, 0.75, 1, 0.5);
        Setting<BigFraction> corrected = paper(BiasCorrection.PER_PARAMETER);
        Adam<BigFraction> adam = new Adam<>(corrected, parameters);
        assertEquals(
                vector("10/3"),
                adam.step(adam.start(vector("4")), vector("0")).state().weight());
        AdamW<BigFraction> adamW = new AdamW<>(corrected, parameters);
        Step<BigFraction, AdamState<BigFraction>> step = adamW.step(adamW.start(vector("4")), vector("2"));
        assertEquals(vector("4/3"), step.state().weight());
        assertEquals(number("1/2"), step.update().orElseThrow().decayFactor());
        assertEquals(number("2"), step.update().orElseThrow().stepSize());
    }

    /** From m = 1, v = 4 with g = 2: m = 1/2 + 1 = 3/2, v = 3 + 1 = 4, p = (3/2)/(2 + 1) = 1/2, w = 1 - 1/2. */
    @Test
    void momentsCarryOver() {
        Adam<BigFraction> adam = new Adam<>(paper(), new AdamParameters(1, 0.5, 0.75, 1, 0));
        AdamState<BigFraction> before = new AdamState<>(vector("1"), vector("1"), vector("4"), 1, 1);
        AdamState<BigFraction> after = adam.step(before, vector("2")).state();
        assertEquals(vector("3/2"), after.firstMoment());
        assertEquals(vector("4"), after.secondMoment());
        assertEquals(vector("1/2"), after.weight());
    }

    /**
     * The paper says its observations also apply to Adam. An idealised first Adam step p = sign(g) at w = (2, 1), g = (1,
     * -2), w.g = 0, gives w' = (2 - eta, 1 + eta): |w'|^2 = 5 - 2 eta + 2 eta^2 shrinks below 5 for eta &lt; 1, and the
     * projected q = p - 1/5 w = (3/5, -6/5) grows it to 5 + 9/5 eta^2. Here eta = 1/2: 9/2 against 109/20.
     */
    @Test
    void anOrthogonalGradientOfAdamMayShrinkTheWeight() {
        Setting<BigFraction> setting = paper();
        AdamParameters sign = new AdamParameters(0.5, 0, 0, 0, 0);
        Adam<BigFraction> adam = new Adam<>(setting, sign);
        Tensor<BigFraction> w = vector("2 1");
        assertEquals(
                number("9/2"),
                adam.step(adam.start(w), vector("1 -2")).state().weight().squaredNorm());
        AdamP<BigFraction> adamp =
                new AdamP<>(setting, AdamPParameters.of(0.5).withBetas(0, 0).withEpsilon(0));
        assertEquals(
                number("109/20"),
                adamp.step(adamp.start(w), vector("1 -2")).state().weight().squaredNorm());
    }

    private static AdamPParameters shortMemory(double learningRate, double epsilon) {
        return AdamPParameters.of(learningRate).withBetas(0.5, 0.75).withEpsilon(epsilon);
    }
}
