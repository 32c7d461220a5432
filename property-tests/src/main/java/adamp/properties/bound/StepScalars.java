package adamp.properties.bound;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.SgdpDecayScale;

/**
 * The scalars of one step as they meet the tensor: each operation rounded to binary64, the result once to binary32
 * (convention axis {@code scalarPrecision}). They are exact inputs of the bound, never slack in it (BOUNDS.md, section
 * 1).
 */
final class StepScalars {
    private final HyperParameters hyper;
    private final Rule rule;
    private final double correction1;
    private final double correction2;

    /** @param step the tensor's own step count, 1 at its first gradient */
    StepScalars(Rule rule, int step) {
        if (!rule.conventions().is(ScalarPrecision.BINARY64_THEN_TENSOR)) {
            throw new IllegalArgumentException("the bound is for scalars held as binary64-then-tensor, not "
                    + rule.conventions().get(ScalarPrecision.class).key());
        }
        this.rule = rule;
        this.hyper = rule.hyper();
        boolean corrects = !rule.conventions().is(BiasCorrection.NONE);
        correction1 = corrects ? 1 - Math.pow(hyper.beta1(), step) : 1;
        correction2 = corrects ? 1 - Math.pow(hyper.beta2(), step) : 1;
    }

    double beta1() {
        return (float) hyper.beta1();
    }

    double oneMinusBeta1() {
        return (float) (1 - hyper.beta1());
    }

    double beta2() {
        return (float) hyper.beta2();
    }

    double oneMinusBeta2() {
        return (float) (1 - hyper.beta2());
    }

    /** sqrt(1 - beta2^t). */
    double rootOfCorrection2() {
        return (float) Math.sqrt(correction2);
    }

    double eps() {
        return (float) hyper.eps();
    }

    double momentum() {
        return (float) hyper.momentum();
    }

    double oneMinusDampening() {
        return (float) (1 - hyper.dampening());
    }

    double weightDecay() {
        return (float) hyper.weightDecay();
    }

    /** eta, for Adam's family eta / (1 - beta1^t). */
    double stepSize() {
        double eta = hyper.learningRate();
        return (float) (rule.algorithm().isAdaptive() ? eta / correction1 : eta);
    }

    /** 1 - eta lambda, times the ratio where projected, divided by 1 - momentum for SGDP. */
    double decayFactor(View view) {
        double decay = hyper.learningRate() * hyper.weightDecay();
        if (view != View.NONE && rule.conventions().is(ProjectedDecayRatio.APPLIED)) {
            decay *= hyper.weightDecayRatio();
        }
        if (rule.algorithm() == Algorithm.SGDP && rule.conventions().is(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM)) {
            decay /= 1 - hyper.momentum();
        }
        return (float) (1 - decay);
    }
}
