package adamp.proofs.numeric;

import static adamp.proofs.numeric.statement.GrowthRatioStatements.REFERENCE;

import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.Updates;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Corollary 2.3, with tolerance zero. */
class GrowthRatioProperties {
    @Property
    @Checks("corollary_2_3_exact")
    boolean theClosedFormIsTheRatioOfTheTwoLemmas(@ForAll(supplier = Updates.Squares.class) Updates updates) {
        return REFERENCE.isTheRatioOfTheLemmas(updates);
    }

    @Property
    @Checks("corollary_2_3_below")
    boolean theLimitIsApproachedFromBelow(@ForAll(supplier = Updates.WithMomentum.class) Updates updates) {
        return REFERENCE.isBetweenOneAndTheLimit(updates);
    }

    @Property
    @Checks("corollary_2_3_monotone")
    boolean theRatioNeverFallsWhileTheUpdatesDoNotGrow(@ForAll(supplier = Updates.Falling.class) Updates updates) {
        return REFERENCE.neverFalls(updates);
    }

    /** A = a, a, c a with beta = 1/2: 3/2, then 1 + (5/2)/(2 + c), lower for c above 3. Coq has c = 100, 209/204. */
    @Property
    @Checks("corollary_2_3_not_monotone")
    boolean theRatioMayFallWhereTheUpdatesGrow(
            @ForAll(supplier = Scalar.Positive.class) BigFraction a, @ForAll @IntRange(min = 4, max = 100) int growth) {
        Updates updates = new Updates(BigFraction.ONE_HALF, List.of(a, a, a.multiply(growth)));
        BigFraction last = new BigFraction(5, 2 * (2 + growth)).add(BigFraction.ONE);
        return REFERENCE.is(updates, last) && !REFERENCE.risesFrom(updates, 2);
    }

    @Property
    @Checks("corollary_2_3_geometric_growth")
    boolean updatesThatGrowGeometricallyHaveALimitOfTheirOwn(
            @ForAll(supplier = Scalar.PositiveMomentum.class) BigFraction beta,
            @ForAll(supplier = Scalar.Positive.class) BigFraction excess,
            @ForAll @IntRange(min = 1, max = 12) int t) {
        return REFERENCE.geometricGrowthHasALimitOfItsOwn(beta, excess.add(BigFraction.ONE), t);
    }

    @Property
    @Checks("corollary_2_3_limit")
    boolean whatIsMissingOfTheLimitFallsGeometricallyAfterTheLastUpdate(
            @ForAll(supplier = Updates.Squares.class) Updates updates, @ForAll @IntRange(max = 20) int steps) {
        return REFERENCE.gapFallsGeometrically(updates, steps);
    }

    @Property
    @Checks({"corollary_2_3_limit", "corollary_2_3_limit_divergent"})
    boolean whatIsMissingFallsAsTheSumOfBoundedUpdatesRises(@ForAll(supplier = Updates.Squares.class) Updates updates) {
        return REFERENCE.gapIsWithinTheBoundOfBoundedUpdates(updates);
    }
}
