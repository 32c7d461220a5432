package adamp.proofs.numeric;

import static adamp.proofs.numeric.statement.EffectiveStepStatements.REFERENCE;

import adamp.proofs.numeric.instance.MeasuredTurn;
import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.statement.EffectiveStepStatements;
import adamp.proofs.numeric.statement.RoundedStatements;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 5: with tolerance zero where lengths are rational, else with the error that {@link RoundedStatements} states. */
class EffectiveStepProperties {
    private static final int ROUNDED_TRIES = 200;

    @Property
    @Checks("eq_5_middle_term")
    boolean theMiddleTermIsTheNominalStepOverTheNewNorm(@ForAll(supplier = Move.Any.class) Move move) {
        Assume.that(!move.original().squaredNorm().equals(BigFraction.ZERO));
        return EffectiveStepStatements.middleTermIsTheStepOverTheNorm(move);
    }

    @Property
    @Checks("eq_5_exact")
    boolean theEffectiveStepIsTheChordOfItsAngle(@ForAll(supplier = MeasuredTurn.Any.class) MeasuredTurn turn) {
        return EffectiveStepStatements.stepIsTheChord(turn);
    }

    @Property(tries = ROUNDED_TRIES)
    @Checks("eq_5_exact")
    boolean theEffectiveStepIsTwiceTheSineOfHalfTheArcTangent(@ForAll(supplier = Move.Orthogonal.class) Move move) {
        return RoundedStatements.stepIsTwiceTheSineOfHalfItsAngle(move);
    }

    @Property
    @Checks("eq_5_bounds")
    boolean theApproximationIsTooSmallWithinTwoBounds(@ForAll(supplier = MeasuredTurn.Any.class) MeasuredTurn turn) {
        return REFERENCE.excessIsWithinItsBounds(turn);
    }

    @Property
    @Checks("eq_5_inverse_norms")
    boolean theInverseNormChangesInSecondOrder(@ForAll(supplier = MeasuredTurn.Any.class) MeasuredTurn turn) {
        return EffectiveStepStatements.inverseNormsAreNear(turn);
    }

    @Property(tries = ROUNDED_TRIES)
    @Checks("eq_5_needs_orthogonality")
    boolean theInverseNormChangesInFirstOrderByTheRadialPart(@ForAll(supplier = Move.Any.class) Move move) {
        Assume.that(!move.p().squaredNorm().equals(BigFraction.ZERO));
        return RoundedStatements.inverseNormHasItsDerivative(move);
    }
}
