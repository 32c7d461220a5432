package adamp.proofs.numeric;

import static adamp.proofs.numeric.floating.FloatOrder.RUNNING_SUM;
import static adamp.proofs.numeric.floating.FloatOrder.depthInLanes;

import adamp.proofs.numeric.floating.DecidedRow;
import adamp.proofs.numeric.floating.FloatOrder;
import adamp.proofs.numeric.floating.JavaFloat;
import adamp.proofs.numeric.floating.Pair;
import adamp.proofs.numeric.floating.RowSum;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 11 on rounded sums, the threshold drawn within some rounding errors of the cosine. */
class FloatDecisionProperties {
    private static final int HOST_LANES = 4;

    @Property(tries = 300)
    @Checks("decision_agrees")
    boolean aClearDecisionIsTheExactOne(
            @ForAll(supplier = DecidedRow.NearItsThreshold.class) DecidedRow decided,
            @ForAll @IntRange(min = 0, max = HOST_LANES) int m) {
        FloatOrder order = RUNNING_SUM.inLanes(m);
        Assume.that(decided.isClear(depthInLanes(m, decided.row().row().size())));
        return decided.computedVerdict(order) == decided.verdict();
    }

    /** delta = 0.1 and three elements: the threshold's square is 1/300. */
    @Property(tries = 1)
    @Checks("decision_may_flip")
    boolean nearTheThresholdAProgramProjectsWhatEquation11DoesNot() {
        List<Pair> pairs = List.of(new Pair(1, 16777216), new Pair(1, 1), new Pair(0, 204792032));
        RowSum row = new RowSum(JavaFloat.JAVA_FLOAT, pairs);
        BigFraction threshold = new BigFraction(1, 300);
        return DecidedRow.cosineSquared(row).compareTo(threshold) >= 0
                && DecidedRow.computedCosineSquared(row, RUNNING_SUM).compareTo(threshold) < 0;
    }
}
