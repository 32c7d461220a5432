package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.oppositeDirection;
import static adamp.proofs.numeric.statement.Rationals.sameDirection;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.PaperSetting;
import adamp.proofs.numeric.instance.QuotientAt;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.optimizer.Update;
import adamp.spec.projection.DecisionRule;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/** The errata of sections 2 and 3 and of the algorithms, exactly. */
public final class SectionErrataStatements {
    private SectionErrataStatements() {}

    /**
     * d f(c w)/dc = w.grad f(c w) for the form f(w) = (a.w)(b.w): a quadratic in c, so its derivative is a central
     * difference.
     */
    public static boolean chainRuleIsAtTheScaledWeight(QuotientAt form, BigFraction c) {
        QuotientAt scaled = new QuotientAt(form.a(), form.b(), form.w().times(c), form.direction());
        return derivativeByScale(at -> form.value(at, 0), form.w(), c)
                .equals(form.w().dot(scaled.gradient(0)));
    }

    /** d f(c w)/dc for a quadratic form f. */
    private static BigFraction derivativeByScale(
            Function<Tensor<BigFraction>, BigFraction> f, Tensor<BigFraction> w, BigFraction c) {
        return ScaleInvarianceStatements.centralDifference(f, w.times(c), w);
    }

    /** For f = |w|^2 the derivative is 2 c |w|^2, and w.grad f(w) = 2 |w|^2 is not that. */
    public static boolean valueAtOneIsAnother(Tensor<BigFraction> w, BigFraction c) {
        BigFraction derivative = derivativeByScale(Tensor::squaredNorm, w, c);
        BigFraction atOne = w.squaredNorm().multiply(2);
        return derivative.equals(c.multiply(atOne)) && !derivative.equals(atOne);
    }

    /** Where p is a w with eta a &gt; 1, the original step ends at the antipode of w, and the projected one stays. */
    public static boolean collinearStepEndsAtTheAntipode(Move move) {
        return oppositeDirection(move.original(), move.w())
                && sameDirection(move.geodesic().projected(move.eta()), move.w())
                && move.geodesic().projected(move.eta()).equals(move.w());
    }

    /** The original step ends at zero. */
    public static boolean endsAtTheOrigin(Move move) {
        return isZero(move.original().squaredNorm());
    }

    /** A first step of SGDP along a w, which equation 11 does not project, breaks equation 12. */
    public static boolean unprojectedStepBreaksEquation12(
            Tensor<BigFraction> w, BigFraction a, double eta, double beta) {
        Sgdp<BigFraction> sgdp = new Sgdp<>(PaperSetting.of(), SgdpParameters.of(eta, beta));
        var step = sgdp.step(sgdp.start(w), w.times(a));
        Update<BigFraction> update = step.update().orElseThrow();
        BigFraction squaredStep =
                square(update.stepSize()).multiply(update.projected().squaredNorm());
        return !update.decision().projects()
                && !step.state().weight().squaredNorm().equals(w.squaredNorm().add(squaredStep));
    }

    /** cos(w, g)^2 = c^2 for w = length (c, s) on the circle of this length and g = (1, 0). */
    public static boolean cosineIsReachedNearZero(Tensor<BigFraction> w, Tensor<BigFraction> g, BigFraction c) {
        var cosine = new OrthogonalityRule<>(PaperSetting.of(), 0, 0.1)
                .verdict(View.LAYER, w, g)
                .cosines()
                .get(0);
        BigFraction inner = w.dot(g);
        BigFraction denominator = w.squaredNorm().multiply(g.squaredNorm());
        return square(inner).equals(square(c).multiply(denominator))
                && cosine.squared().toDouble() == ExactScalars.EXACT.toDouble(square(c));
    }

    /**
     * c w d/sqrt((c w)^2 s^2 + eps) is not w d/sqrt(w^2 s^2 + eps): both have the sign of w d, and their squares differ.
     */
    public static boolean normalizationWithEpsilonFeelsTheScale(
            BigFraction w, BigFraction d, BigFraction s, BigFraction epsilon, BigFraction c) {
        return !squaredOutput(w.multiply(c), d, s, epsilon).equals(squaredOutput(w, d, s, epsilon));
    }

    /** Without eps and for s other than 0 the scale changes nothing. */
    public static boolean normalizationWithoutEpsilonDoesNot(
            BigFraction w, BigFraction d, BigFraction s, BigFraction c) {
        return squaredOutput(w.multiply(c), d, s, BigFraction.ZERO).equals(squaredOutput(w, d, s, BigFraction.ZERO));
    }

    private static BigFraction squaredOutput(BigFraction w, BigFraction d, BigFraction s, BigFraction epsilon) {
        return square(w.multiply(d)).divide(square(w.multiply(s)).add(epsilon));
    }

    /**
     * The first step of Algorithm 2 as printed is the bias-corrected one if and only if (1-beta1)^2 = 1-beta2, and in general
     * (1-beta1)/sqrt(1-beta2) times it.
     *
     * @param share 1 - beta1
     * @param root the square root of 1 - beta2
     */
    public static boolean printedFirstStepIsAnother(
            Tensor<BigFraction> w, Tensor<BigFraction> g, double share, double root) {
        AdamPParameters parameters =
                AdamPParameters.of(1).withBetas(1 - share, 1 - root * root).withEpsilon(0);
        Tensor<BigFraction> printed = firstStep(w, g, parameters, BiasCorrection.NONE);
        Tensor<BigFraction> corrected = firstStep(w, g, parameters, BiasCorrection.PER_PARAMETER);
        BigFraction factor = new BigFraction(share).divide(new BigFraction(root));
        return corrected.equals(g.map(x -> new BigFraction(x.getNumerator().signum())))
                && printed.equals(corrected.times(factor))
                && printed.equals(corrected) == (share == root);
    }

    private static Tensor<BigFraction> firstStep(
            Tensor<BigFraction> w, Tensor<BigFraction> g, AdamPParameters parameters, BiasCorrection correction) {
        AdamP<BigFraction> adamP = new AdamP<>(PaperSetting.of(correction), parameters, DecisionRule.never());
        return w.minus(adamP.step(adamP.start(w), g).state().weight());
    }
}
