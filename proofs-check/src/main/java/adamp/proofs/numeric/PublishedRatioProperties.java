package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.PublishedRatio;
import adamp.proofs.numeric.statement.PublishedStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The published figures of Corollary 2.3's recursion, against the exact ratio. */
class PublishedRatioProperties {
    @Property
    @Checks("corollary_2_3_exact")
    boolean thePublishedRatiosAreRightToTheLastDigit(
            @ForAll(supplier = PublishedRatio.Values.class) PublishedRatio published) {
        return PublishedStatements.digitsAreRight(published);
    }

    @Property
    @Checks({"corollary_2_3_exact", "corollary_2_3_monotone"})
    boolean theRatioReachesNinetyNinePercentWhereItIsPublishedTo(
            @ForAll(supplier = PublishedRatio.Arrivals.class) PublishedRatio published) {
        return PublishedStatements.arrivesFirst(published);
    }
}
