package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isNegative;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.MeasuredTurn;
import adamp.proofs.numeric.instance.Move;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.EffectiveStep;
import adamp.spec.vector.Tensor;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Equation 5, exactly, on steps orthogonal to the weight whose lengths and whose effective step are rational.
 *
 * @param least what claims to be the least that the effective step exceeds its approximation s by
 * @param most what claims to be the most
 */
public record EffectiveStepStatements(UnaryOperator<BigFraction> least, UnaryOperator<BigFraction> most) {
    private static final EffectiveStep<BigFraction> STEP = new EffectiveStep<>(ExactScalars.EXACT);

    /** The reference's bounds, s^3/8 and s^3/2. */
    public static final EffectiveStepStatements REFERENCE =
            new EffectiveStepStatements(STEP::leastExcess, STEP::greatestExcess);

    /** | w'/|w'| - w/|w'| | = eta |p|/|w'|: squared, and times |w'|^2, which is not zero. */
    public static boolean middleTermIsTheStepOverTheNorm(Move move) {
        BigFraction squaredNorm = move.original().squaredNorm();
        Tensor<BigFraction> difference = move.original().minus(move.w());
        BigFraction middle = difference.squaredNorm().divide(squaredNorm);
        return middle.equals(square(move.eta()).multiply(move.p().squaredNorm()).divide(squaredNorm));
    }

    /** The effective step is 2 sin(angle/2) = 4 n/(1 + n^2), and the reference's closed form is the same. */
    public static boolean stepIsTheChord(MeasuredTurn turn) {
        BigFraction n = turn.quarterTangent();
        BigFraction chord = n.multiply(4).divide(BigFraction.ONE.add(square(n)));
        BigFraction squaredMove = square(turn.eta()).multiply(turn.p().squaredNorm());
        return chord.equals(STEP.between(turn.w(), turn.moved()))
                && chord.equals(STEP.ofOrthogonalMove(turn.w().squaredNorm(), squaredMove));
    }

    /** s^3/8 &lt;= effective step - s &lt;= s^3/2 with s = eta |p|/|w'|. */
    public boolean excessIsWithinItsBounds(MeasuredTurn turn) {
        BigFraction s = STEP.approximately(turn.w(), turn.moved());
        BigFraction excess = STEP.between(turn.w(), turn.moved()).subtract(s);
        return atMost(least.apply(s), excess) && atMost(excess, most.apply(s));
    }

    /** 0 &lt;= 1/|w| - 1/|w'| &lt;= eta^2 |p|^2/(2 |w|^3). */
    public static boolean inverseNormsAreNear(MeasuredTurn turn) {
        BigFraction norm = turn.w().norm();
        BigFraction fall = norm.reciprocal().subtract(turn.moved().norm().reciprocal());
        BigFraction bound = square(turn.eta())
                .multiply(turn.p().squaredNorm())
                .divide(square(norm).multiply(norm).multiply(2));
        return !isNegative(fall) && atMost(fall, bound);
    }
}
