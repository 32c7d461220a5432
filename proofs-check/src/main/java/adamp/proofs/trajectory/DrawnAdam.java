package adamp.proofs.trajectory;

import adamp.spec.convention.BiasCorrection;
import adamp.spec.field.ExactScalars;
import adamp.spec.field.Scalars;
import adamp.spec.optimizer.AdamState;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Hyper-parameters of Adam's family and where a run starts. Either every root on the way is rational, which the
 * gradients are chosen for, or Heron's step stands for the root.
 *
 * @param exactRoots whether the roots are rational
 * @param correction the bias correction; with rational roots only where 1 - beta2^t has one
 * @param seen the gradients that the tensor has received before
 * @param groupSteps the steps that its group has made before
 * @param steps the length of the run
 */
record DrawnAdam(
        boolean exactRoots,
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        BiasCorrection correction,
        int seen,
        int groupSteps,
        int steps) {
    private static final ExactScalars RATIONALS = ExactScalars.EXACT;

    static DrawnAdam drawn(Draw draw) {
        double rate = draw.number(0.125, 0.25, 0.5);
        double beta1 = draw.number(0, 0.5, 0.75);
        int seen = draw.below(3);
        int groupSteps = seen + draw.below(2);
        int steps = 1 + draw.below(3);
        return switch (draw.below(6)) {
            case 0 -> new DrawnAdam(true, rate, beta1, 0, 0.125, BiasCorrection.PER_PARAMETER, seen, groupSteps, steps);
            case 1 -> new DrawnAdam(true, rate, beta1, 0.75, 0.25, BiasCorrection.PER_PARAMETER, 0, 0, 1);
            case 2 -> new DrawnAdam(true, rate, beta1, 0.5, 0.125, BiasCorrection.NONE, 1 + seen, 3, 2);
            default ->
                new DrawnAdam(
                        false,
                        rate,
                        beta1,
                        draw.number(0, 0.5, 0.75),
                        draw.number(0, 0.125),
                        draw.of(BiasCorrection.values()),
                        seen,
                        groupSteps,
                        steps);
        };
    }

    Scalars<BigFraction> scalars() {
        return exactRoots ? RATIONALS : HeronScalars.HERON;
    }

    /** At rest, or under way with any first moment and a second moment of squares. */
    AdamState<BigFraction> start(Draw draw, Tensor<BigFraction> weight) {
        if (seen == 0) {
            AdamState<BigFraction> rest = AdamState.start(weight);
            return new AdamState<>(weight, rest.firstMoment(), rest.secondMoment(), 0, groupSteps);
        }
        Shape shape = weight.shape();
        Tensor<BigFraction> roots = draw.tensor(shape).map(x -> draw.positiveFraction());
        return new AdamState<>(weight, draw.tensor(shape), roots.timesElements(roots), seen, groupSteps);
    }

    /** A gradient after which the second moment still has rational roots. */
    Tensor<BigFraction> gradientWithRoots(Draw draw, AdamState<BigFraction> state) {
        return state.secondMoment().map(v -> elementWithRoot(draw, RATIONALS.sqrt(v)));
    }

    /**
     * A g for which beta2 r^2 + (1 - beta2) g^2 is a square: a rational point of that conic, on a line of slope m
     * through its point (r, r). With r = 0 or beta2 = 0 any g is one, since 1 - beta2 is a square wherever r may be 0.
     */
    private BigFraction elementWithRoot(Draw draw, BigFraction r) {
        if (r.equals(BigFraction.ZERO) || beta2 == 0) {
            return draw.fraction();
        }
        BigFraction m = draw.of(BigFraction.ZERO, BigFraction.TWO, new BigFraction(-2), new BigFraction(3));
        BigFraction share = RATIONALS.of(1 - beta2);
        BigFraction along =
                r.multiply(2).multiply(share.subtract(m)).divide(m.multiply(m).subtract(share));
        return r.add(along);
    }

    String root() {
        return exactRoots ? "rational_root" : "heron";
    }

    String betas() {
        return "(Build_Betas RationalScalars " + Terms.rational(learningRate) + " " + Terms.rational(beta1) + " "
                + Terms.rational(beta2) + " " + Terms.rational(epsilon) + " " + (correction != BiasCorrection.NONE)
                + ")";
    }

    /** The state as Coq's: moments and the count that the correction goes by. */
    String state(Layout layout, AdamState<BigFraction> start) {
        int count = correction == BiasCorrection.PER_GROUP ? start.groupSteps() : start.steps();
        return layout.term(start.weight()) + " " + layout.term(start.firstMoment()) + " "
                + layout.term(start.secondMoment()) + " " + count;
    }

    void note(Set<Outcome> met) {
        met.add(exactRoots ? Outcome.EXACT_ROOTS : Outcome.OTHER_ROOTS);
        met.add(correction == BiasCorrection.NONE ? Outcome.UNCORRECTED : Outcome.CORRECTED);
        if (seen > 0) {
            met.add(Outcome.UNDER_WAY);
        }
    }

    /** For messages. */
    String description() {
        return "rate " + learningRate + ", beta1 " + beta1 + ", beta2 " + beta2 + ", eps " + epsilon
                + ", bias correction " + correction.key() + " from step " + seen + ", root " + root();
    }
}
