package adamp.proofs.numeric;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.proofs.numeric.floating.Computation;
import adamp.proofs.numeric.floating.UnboundedFloat;
import adamp.spec.field.Dtype;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** Sums of Java's floats about the end of their range. */
class FloatOverflowProperties {
    private static final UnboundedFloat WITHOUT_END = new UnboundedFloat(Dtype.BINARY32);
    private static final int TRIES = 500;
    private static final BigFraction END = EXACT.of(0x1p128);

    @Property(tries = TRIES)
    @Checks("finite_result_is_computed")
    boolean aFiniteResultIsThatOfTheFormatWithoutAnEnd(
            @ForAll(supplier = Computation.NearTheEnd.class) Computation sum) {
        Assume.that(sum.isFinite());
        return sum.result() == sum.in(WITHOUT_END).result();
    }

    @Property(tries = TRIES)
    @Checks("machine_dot_error")
    boolean aFiniteResultIsWithinTheBound(@ForAll(supplier = Computation.NearTheEnd.class) Computation sum) {
        Assume.that(sum.isFinite());
        return sum.error().compareTo(sum.bound().ofTree(sum.tree())) <= 0;
    }

    @Property(tries = TRIES)
    @Checks("no_overflow")
    boolean magnitudesThatStayInTheRangeGiveAFiniteResult(
            @ForAll(supplier = Computation.NearTheEnd.class) Computation sum) {
        Assume.that(sum.tree().magnitude().add(sum.bound().ofTree(sum.tree())).compareTo(END) < 0);
        return sum.isFinite();
    }
}
