package adamp.proofs.numeric;

import static adamp.proofs.numeric.floating.FloatOrder.FUSED_SUM;
import static adamp.proofs.numeric.floating.FloatOrder.LOOP;
import static adamp.proofs.numeric.floating.FloatOrder.RUNNING_SUM;
import static adamp.proofs.numeric.floating.FloatOrder.depthInLanes;
import static adamp.spec.field.ExactScalars.EXACT;

import adamp.proofs.numeric.floating.ErrorBound;
import adamp.proofs.numeric.floating.RowSum;
import adamp.proofs.numeric.floating.SixteenLanes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Loops and lanes as trees: that they add up the row, how deep they are, and their error. */
class FloatLanesProperties {
    private static final int HOST_LANES = 4;
    private static final int TRIES = 500;

    @Property(tries = TRIES)
    @Checks("running_sum_adds_up")
    boolean aLoopAddsUpItsRowWithinAsManyRoundingsAsProducts(@ForAll(supplier = RowSum.Any.class) RowSum sum) {
        return sum.isAddedUp(RUNNING_SUM, sum.row().size());
    }

    @Property(tries = TRIES)
    @Checks("fused_sum_adds_up")
    boolean soDoesALoopOfFusedMultiplyAdds(@ForAll(supplier = RowSum.Any.class) RowSum sum) {
        return sum.isAddedUp(FUSED_SUM, sum.row().size());
    }

    @Property(tries = TRIES)
    @Checks("lanes_add_up")
    boolean lanesAddUpTheirRowInFarFewer(
            @ForAll(supplier = RowSum.Any.class) RowSum sum,
            @ForAll boolean fused,
            @ForAll @IntRange(min = 0, max = 6) int m) {
        return sum.isAddedUp(
                (fused ? FUSED_SUM : RUNNING_SUM).inLanes(m),
                depthInLanes(m, sum.row().size()));
    }

    @Property(tries = TRIES)
    @Checks("loop_is_running_sum")
    boolean aLoopThatStartsAtZeroIsTheRunningSum(@ForAll(supplier = RowSum.Any.class) RowSum sum) {
        return sum.in(LOOP).result() == sum.in(RUNNING_SUM).result();
    }

    @Property(tries = TRIES)
    @Checks("row_error")
    boolean aRowIsWithinTheBoundOfItsOrder(
            @ForAll(supplier = RowSum.Any.class) RowSum sum, @ForAll @IntRange(min = 0, max = 6) int m) {
        ErrorBound bound = ErrorBound.of(sum.arithmetic().format());
        int length = sum.row().size();
        return sum.isWithin(FUSED_SUM, length, bound)
                && sum.isWithin(FUSED_SUM.inLanes(m), depthInLanes(m, length), bound);
    }

    @Property(tries = TRIES)
    @Checks("host_dot_error")
    boolean theHostsOrderIsWithinItsBound(@ForAll(supplier = RowSum.InBinary32.class) RowSum sum) {
        ErrorBound stated = new ErrorBound(EXACT.of(0x1p-24), EXACT.of(0x1p-24), EXACT.of(0x1p-150));
        return sum.isWithin(
                RUNNING_SUM.inLanes(HOST_LANES),
                depthInLanes(HOST_LANES, sum.row().size()),
                stated);
    }

    @Property(tries = TRIES)
    @Checks("host_dot_error")
    boolean theTreeIsWhatAProgramOfSixteenLanesComputes(@ForAll(supplier = RowSum.InBinary32.class) RowSum sum) {
        return sum.in(RUNNING_SUM.inLanes(HOST_LANES)).result() == SixteenLanes.dot(sum.row());
    }
}
