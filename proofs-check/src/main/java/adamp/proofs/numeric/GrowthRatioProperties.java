package adamp.proofs.numeric;

import static adamp.proofs.numeric.statement.GrowthRatioStatements.REFERENCE;

import adamp.proofs.numeric.instance.Updates;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Corollary 2.3, with tolerance zero. */
class GrowthRatioProperties {
    @Property
    @Checks("corollary_2_3_exact")
    boolean theClosedFormIsTheRatioOfTheTwoLemmas(@ForAll(supplier = Updates.Squares.class) Updates updates) {
        return REFERENCE.isTheRatioOfTheLemmas(updates);
    }

    @Property
    @Checks("corollary_2_3_exact")
    boolean theLimitIsApproachedFromBelow(@ForAll(supplier = Updates.Squares.class) Updates updates) {
        return REFERENCE.limitIsAbove(updates);
    }

    @Property
    @Checks("corollary_2_3_limit")
    boolean whatIsMissingOfTheLimitFallsGeometricallyAfterTheLastUpdate(
            @ForAll(supplier = Updates.Squares.class) Updates updates, @ForAll @IntRange(max = 20) int steps) {
        return REFERENCE.gapFallsGeometrically(updates, steps);
    }

    @Property
    @Checks({"corollary_2_3_limit", "corollary_2_3_limit_divergent"})
    boolean whatIsMissingFallsAsTheSumOfBoundedUpdatesRises(
            @ForAll(supplier = Updates.Squares.class) Updates updates) {
        return REFERENCE.gapIsWithinTheBoundOfBoundedUpdates(updates);
    }
}
