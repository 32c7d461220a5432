package adamp.proofs.numeric;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.proofs.numeric.floating.Computation;
import adamp.proofs.numeric.floating.ErrorBound;
import adamp.proofs.numeric.floating.ExactSum;
import adamp.proofs.numeric.floating.FloatTree;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The error of dot products in floating point, with tolerance zero: Java's own floats and fused multiply-adds, the
 * narrower formats rounded by the reference, all against exact fractions.
 */
class FloatDotProperties {
    @Property
    @Checks({"dot_error_leaf_by_leaf", "dot_error"})
    boolean everyProductIsChargedForItsOwnWayToTheRoot(@ForAll(supplier = Computation.Any.class) Computation sum) {
        BigFraction byLeaves = sum.tree().leafBound(sum.bound(), 0);
        return sum.error().compareTo(byLeaves) <= 0
                && byLeaves.compareTo(sum.bound().ofTree(sum.tree())) <= 0;
    }

    @Property
    @Checks("dot_error_gamma")
    boolean theErrorIsBoundedByGamma(@ForAll(supplier = Computation.Any.class) Computation sum) {
        FloatTree tree = sum.tree();
        BigFraction limit = sum.bound().byGamma(tree.magnitude(), tree.products(), tree.roundings());
        return sum.error().compareTo(limit) <= 0;
    }

    @Property
    @Checks("dot_error_without_underflow")
    boolean multiplesOfTheSmallestNumberLoseNothingToUnderflow(
            @ForAll(supplier = Computation.OnGrid.class) Computation sum) {
        return sum.error().compareTo(sum.bound().withoutUnderflow().ofTree(sum.tree())) <= 0;
    }

    @Property
    @Checks("dot_exact")
    boolean smallMultiplesOfOnePowerOfTwoAddUpExactly(@ForAll(supplier = ExactSum.Any.class) Computation sum) {
        return sum.error().equals(BigFraction.ZERO);
    }

    @Property
    @Checks("zero_start")
    boolean anAccumulatorThatStartsAtZeroCostsNothing(@ForAll(supplier = Computation.Any.class) Computation sum) {
        FloatTree fromZero = new FloatTree.Sum(new FloatTree.Zero(), sum.tree());
        return fromZero.evaluated(sum.arithmetic()) == sum.result();
    }

    @Property
    @Checks("dot_error_binary32")
    boolean theBoundHoldsInBinary32(@ForAll(supplier = Computation.InBinary32.class) Computation sum) {
        return holds(sum, new ErrorBound(EXACT.of(0x1p-24), EXACT.of(0x1p-24), EXACT.of(0x1p-150)));
    }

    @Property
    @Checks("dot_error_bfloat16")
    boolean theBoundHoldsInBfloat16(@ForAll(supplier = Computation.InBfloat16.class) Computation sum) {
        return holds(sum, new ErrorBound(EXACT.of(0x1p-8), EXACT.of(0x1p-8), EXACT.of(0x1p-134)));
    }

    @Property
    @Checks("dot_error_binary16")
    boolean theBoundHoldsInBinary16(@ForAll(supplier = Computation.InBinary16.class) Computation sum) {
        return holds(sum, new ErrorBound(EXACT.of(0x1p-11), EXACT.of(0x1p-11), EXACT.of(0x1p-25)));
    }

    private static boolean holds(Computation sum, ErrorBound stated) {
        return sum.error().compareTo(stated.ofTree(sum.tree())) <= 0;
    }
}
