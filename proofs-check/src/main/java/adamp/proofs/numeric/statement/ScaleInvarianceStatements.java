package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.isZero;

import adamp.proofs.numeric.instance.MeasuredPair;
import adamp.proofs.numeric.instance.QuotientAt;
import adamp.spec.field.ExactScalars;
import adamp.spec.problem.RayleighQuotient;
import adamp.spec.problem.ScaleInvariantProblem;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/** Scale invariance and gradients, exactly. */
public final class ScaleInvarianceStatements {
    private ScaleInvarianceStatements() {}

    /** w.grad f(w) = 0. */
    public static boolean gradientIsOrthogonal(ScaleInvariantProblem<BigFraction> problem, Tensor<BigFraction> w) {
        return isZero(w.dot(problem.gradient(w)));
    }

    /** grad f(c w) = grad f(w)/c^power; the power is 1, and 0 is what section 2.1 says. */
    public static boolean gradientScales(
            ScaleInvariantProblem<BigFraction> problem, Tensor<BigFraction> w, BigFraction c, int power) {
        return problem.gradient(w.times(c))
                .equals(problem.gradient(w).times(c.pow(power).reciprocal()));
    }

    /** f(c w) = f(w). */
    public static boolean isScaleInvariant(
            ScaleInvariantProblem<BigFraction> problem, Tensor<BigFraction> w, BigFraction c) {
        return problem.value(w.times(c)).equals(problem.value(w));
    }

    /** Of (a.w)(b.w)/|w|^(2k): the gradient is orthogonal to w just where the value does not change with the scale. */
    public static boolean orthogonalityIsInvariance(QuotientAt quotient, int k, BigFraction c) {
        boolean orthogonal = isZero(quotient.w().dot(quotient.gradient(k)));
        boolean invariant = quotient.value(quotient.w().times(c), k).equals(quotient.value(quotient.w(), k));
        return orthogonal == invariant;
    }

    /**
     * The claimed gradient of (a.w)(b.w)/|w|^2 gives its derivative in the direction v: (N' D - N D')/D^2 for the quadratic
     * N(h) = (a.(w + h v))(b.(w + h v)) and D(h) = |w + h v|^2, whose derivatives are their central differences.
     */
    public static boolean quotientHasTheGradient(QuotientAt quotient, Tensor<BigFraction> gradient) {
        Tensor<BigFraction> w = quotient.w();
        Tensor<BigFraction> v = quotient.direction();
        Function<Tensor<BigFraction>, BigFraction> numerator = at -> quotient.value(at, 0);
        BigFraction n = numerator.apply(w);
        BigFraction d = w.squaredNorm();
        BigFraction byNumerator = centralDifference(numerator, w, v).multiply(d);
        BigFraction byDenominator = centralDifference(Tensor::squaredNorm, w, v).multiply(n);
        BigFraction derivative = byNumerator.subtract(byDenominator).divide(d.multiply(d));
        return gradient.dot(v).equals(derivative);
    }

    /** (F(w + v) - F(w - v))/2, for a quadratic F its derivative in the direction v. */
    static BigFraction centralDifference(
            Function<Tensor<BigFraction>, BigFraction> quadratic, Tensor<BigFraction> w, Tensor<BigFraction> v) {
        return quadratic.apply(w.plus(v)).subtract(quadratic.apply(w.minus(v))).divide(2);
    }

    /** The reference's Rayleigh quotient of (a b' + b a')/2 has the same value and the same gradient. */
    public static boolean rayleighQuotientIsTheQuotient(QuotientAt quotient) {
        RayleighQuotient<BigFraction> rayleigh = rayleigh(quotient.a(), quotient.b());
        return rayleigh.value(quotient.w()).equals(quotient.value(quotient.w(), 1))
                && rayleigh.gradient(quotient.w()).equals(quotient.gradient(1));
    }

    private static RayleighQuotient<BigFraction> rayleigh(Tensor<BigFraction> a, Tensor<BigFraction> b) {
        int n = a.size();
        return new RayleighQuotient<>(Tensor.build(ExactScalars.EXACT, Shape.of(n, n), i -> a.get(i / n)
                .multiply(b.get(i % n))
                .add(b.get(i / n).multiply(a.get(i % n)))
                .divide(2)));
    }

    /** The gradient at w of v -> (g.v)(w.v)/|v|^2 is g if and only if w.g = 0. */
    public static boolean isAGradientJustIfOrthogonal(Tensor<BigFraction> w, Tensor<BigFraction> g) {
        boolean gradient = new QuotientAt(g, w, w, w).gradient(1).equals(g);
        return gradient == isZero(w.dot(g));
    }

    /**
     * The gradient of f = -cos(w, w*), by that of its square (w.w*)^2/(|w|^2 |w*|^2), a Rayleigh quotient: 2 f grad f; where f
     * is zero, it is -w*&#47;(|w||w*|).
     */
    public static boolean cosineHasTheGradient(MeasuredPair pair, Tensor<BigFraction> gradient) {
        BigFraction value = pair.problem().value(pair.w());
        if (isZero(value)) {
            BigFraction norms = pair.w().norm().multiply(pair.target().norm());
            return gradient.equals(pair.target().times(norms.reciprocal().negate()));
        }
        Tensor<BigFraction> unit = pair.target().times(pair.target().norm().reciprocal());
        Tensor<BigFraction> ofSquare = rayleigh(unit, unit).gradient(pair.w());
        return gradient.times(value.multiply(2)).equals(ofSquare);
    }
}
