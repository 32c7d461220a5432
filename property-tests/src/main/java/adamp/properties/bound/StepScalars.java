package adamp.properties.bound;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.ScalarPrecision;
import adamp.spec.convention.SgdpDecayScale;
import java.util.ArrayList;
import java.util.List;

/**
 * The scalars of one step as they meet the tensor, in the precision that the convention says ({@code scalarPrecision}).
 * That precision is no slack in the bound. What has an error here is a scalar that may be put together in more than one
 * way: bias corrections and step size each for itself or in one factor, a quotient or the product by a reciprocal
 * (BOUNDS.md, section 8).
 */
final class StepScalars {
    private final Enclosure momentum;
    private final Enclosure oneMinusDampening;
    private final Enclosure beta1;
    private final Enclosure oneMinusBeta1;
    private final Enclosure beta2;
    private final Enclosure oneMinusBeta2;
    private final Enclosure eps;
    private final Enclosure weightDecay;
    private final Enclosure learningRate;
    private final DecayScalars plainDecay;
    private final DecayScalars projectedDecay;
    private final Enclosure epsOfDenominator;
    private final Enclosure rootOfCorrection2;
    private final Enclosure stepSize;
    private final boolean corrected;

    /** @param time the step count that the bias corrections use, 1 at the first step */
    static StepScalars of(Rule rule, int time) {
        NumberFormat tensor = rule.precision().state();
        return switch (rule.conventions().get(ScalarPrecision.class)) {
            case EXACT -> new StepScalars(rule, time, new ExactScalars());
            case BINARY64 -> new StepScalars(rule, time, RoundedScalars.inBinary64(tensor));
            case BINARY64_THEN_TENSOR -> new StepScalars(rule, time, RoundedScalars.inBinary64ThenTensor(tensor));
            case CORRECTIONS_IN_TENSOR ->
                new StepScalars(
                        rule, time, RoundedScalars.inBinary64ThenTensor(tensor), RoundedScalars.inTensorFormat(tensor));
            case TENSOR -> new StepScalars(rule, time, RoundedScalars.inTensorFormat(tensor));
        };
    }

    private <T> StepScalars(Rule rule, int time, ScalarArithmetic<T> arithmetic) {
        this(rule, time, arithmetic, arithmetic);
    }

    /** @param late the arithmetic of the bias corrections and of what is made of them */
    private <T> StepScalars(Rule rule, int time, ScalarArithmetic<T> arithmetic, ScalarArithmetic<T> late) {
        HyperParameters hyper = rule.hyper();
        T one = arithmetic.given(1);
        momentum = exact(arithmetic, arithmetic.given(hyper.momentum()));
        oneMinusDampening = exact(arithmetic, arithmetic.minus(one, arithmetic.given(hyper.dampening())));
        beta1 = exact(arithmetic, arithmetic.given(hyper.beta1()));
        oneMinusBeta1 = exact(arithmetic, arithmetic.minus(one, arithmetic.given(hyper.beta1())));
        beta2 = exact(arithmetic, arithmetic.given(hyper.beta2()));
        oneMinusBeta2 = exact(arithmetic, arithmetic.minus(one, arithmetic.given(hyper.beta2())));
        eps = exact(arithmetic, arithmetic.given(hyper.eps()));
        weightDecay = exact(arithmetic, arithmetic.given(hyper.weightDecay()));
        learningRate = exact(arithmetic, arithmetic.given(hyper.learningRate()));
        T ratio = rule.conventions().is(ProjectedDecayRatio.APPLIED) ? arithmetic.given(hyper.weightDecayRatio()) : one;
        boolean scaled = rule.algorithm() == Algorithm.SGDP
                && rule.conventions().is(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM);
        T scale = scaled ? arithmetic.minus(one, arithmetic.given(hyper.momentum())) : one;
        plainDecay = DecayScalars.of(arithmetic, hyper, one, scale);
        projectedDecay = DecayScalars.of(arithmetic, hyper, ratio, scale);

        corrected = rule.algorithm().isAdaptive() && !rule.conventions().is(BiasCorrection.NONE);
        List<T> corrections1 = corrected ? corrections(late, hyper.beta1(), time) : List.of(one);
        List<T> roots2 = corrected
                ? corrections(late, hyper.beta2(), time).stream()
                        .map(late::squareRoot)
                        .toList()
                : List.of(one);
        T rate = late.given(hyper.learningRate());
        T root = roots2.get(0);
        stepSize = corrected ? stepSize(late, rate, corrections1, root) : exact(late, rate);
        rootOfCorrection2 =
                corrected ? rootOfCorrection2(late, corrections(late, hyper.beta2(), time)) : exact(late, root);
        epsOfDenominator = corrected && rule.conventions().is(AdamEpsilon.AFTER_CORRECTED_ROOT)
                ? arithmetic.enclose(List.of(
                        eps.value(),
                        late.atTensor(late.times(late.given(hyper.eps()), root)) / rootOfCorrection2.value()))
                : eps;
    }

    /** 1 - beta^t. */
    private static <T> List<T> corrections(ScalarArithmetic<T> arithmetic, double beta, int time) {
        return arithmetic.powers(arithmetic.given(beta), time).stream()
                .map(power -> arithmetic.minus(arithmetic.given(1), power))
                .toList();
    }

    /** eta / c1, as one scalar, or as two that meet the tensor one after the other, or one with the root of c2. */
    private static <T> Enclosure stepSize(ScalarArithmetic<T> arithmetic, T rate, List<T> corrections, T root) {
        List<Double> ways = new ArrayList<>();
        for (T correction : corrections) {
            T quotient = arithmetic.over(rate, correction);
            ways.add(arithmetic.atTensor(quotient));
            ways.add(arithmetic.atTensor(rate) / arithmetic.atTensor(correction));
            ways.add(arithmetic.atTensor(rate) * arithmetic.atTensor(arithmetic.over(arithmetic.given(1), correction)));
            T withRoot = arithmetic.over(arithmetic.times(rate, root), correction);
            for (T reordered : arithmetic.reordered(withRoot, 1)) {
                ways.add(arithmetic.atTensor(reordered) / arithmetic.atTensor(root));
            }
        }
        return arithmetic.enclose(ways);
    }

    /** sqrt(c2), as one scalar, as the root of one that met the tensor, or as a reciprocal. */
    private static <T> Enclosure rootOfCorrection2(ScalarArithmetic<T> arithmetic, List<T> corrections) {
        List<Double> ways = new ArrayList<>();
        for (T correction : corrections) {
            T root = arithmetic.squareRoot(correction);
            ways.add(arithmetic.atTensor(root));
            ways.add(Math.sqrt(arithmetic.atTensor(correction)));
            ways.add(1 / arithmetic.atTensor(arithmetic.over(arithmetic.given(1), root)));
        }
        return arithmetic.enclose(ways);
    }

    private static <T> Enclosure exact(ScalarArithmetic<T> arithmetic, T value) {
        return arithmetic.enclosedAtTensor(value);
    }

    /** The first, and how far the others lie from it. */
    static Enclosure enclose(List<Double> ways) {
        double value = ways.get(0);
        double error = 0;
        for (double way : ways) {
            error = way == value ? error : Math.max(error, Math.abs(way - value));
        }
        return new Enclosure(value, error);
    }

    Enclosure beta1() {
        return beta1;
    }

    Enclosure oneMinusBeta1() {
        return oneMinusBeta1;
    }

    Enclosure beta2() {
        return beta2;
    }

    Enclosure oneMinusBeta2() {
        return oneMinusBeta2;
    }

    /** sqrt(1 - beta2^t). */
    Enclosure rootOfCorrection2() {
        return rootOfCorrection2;
    }

    /** As it is added to the norms of eq. 10 and eq. 11. */
    Enclosure eps() {
        return eps;
    }

    /** As it is added to Adam's denominator, perhaps multiplied by the root of c2 like everything else in it. */
    Enclosure epsOfDenominator() {
        return epsOfDenominator;
    }

    Enclosure momentum() {
        return momentum;
    }

    Enclosure oneMinusDampening() {
        return oneMinusDampening;
    }

    Enclosure weightDecay() {
        return weightDecay;
    }

    Enclosure learningRate() {
        return learningRate;
    }

    /** eta, for Adam's family eta / (1 - beta1^t). */
    Enclosure stepSize() {
        return stepSize;
    }

    /** Whether there are bias corrections at all. */
    boolean isCorrected() {
        return corrected;
    }

    DecayScalars decay(View view) {
        return view == View.NONE ? plainDecay : projectedDecay;
    }
}
