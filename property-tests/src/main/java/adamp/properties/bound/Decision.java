package adamp.properties.bound;

import adamp.spec.convention.Views;
import java.util.EnumSet;
import java.util.Set;

/**
 * The verdicts of eq. 11 that rounding allows for one tensor: the channel view if every row of it passes, else the layer
 * view if it passes, else none (BOUNDS.md, section 4.3).
 *
 * @param allowed one verdict, or several where rounding decides
 * @param examined whether eq. 11 was asked at all
 */
public record Decision(Set<View> allowed, boolean examined) {

    /** No projection: vectors, scalars and the algorithms that have none. */
    public static final Decision NOT_PROJECTED = new Decision(Set.of(View.NONE), false);

    public boolean isAmbiguous() {
        return allowed.size() > 1;
    }

    /**
     * @param views the views that are examined
     * @param channels the number of rows of the channel view; the layer view has one
     */
    static Decision of(DecisionRule rule, Summation summation, Views views, double[] w, double[] g, int channels) {
        RowDecision rows = new RowDecision(rule, summation);
        EnumSet<View> allowed = EnumSet.noneOf(View.class);
        boolean goesOn = true;
        if (views != Views.LAYER_ONLY) {
            goesOn = examine(View.CHANNEL, allRows(rows, w, g, channels), allowed);
        }
        if (goesOn && views != Views.CHANNEL_ONLY) {
            goesOn = examine(View.LAYER, allRows(rows, w, g, 1), allowed);
        }
        if (goesOn) {
            allowed.add(View.NONE);
        }
        return new Decision(allowed, true);
    }

    /** Allows a view unless it fails; returns whether it may fail. */
    private static boolean examine(View view, RowOutcome outcome, Set<View> allowed) {
        if (outcome == RowOutcome.PASSES || outcome == RowOutcome.OPEN) {
            allowed.add(view);
        }
        return outcome != RowOutcome.PASSES;
    }

    /** All or nothing: one row above the threshold vetoes, rows that abstain do not count, no row at all fails. */
    private static RowOutcome allRows(RowDecision rows, double[] w, double[] g, int count) {
        int length = w.length / count;
        RowOutcome verdict = RowOutcome.FAILS;
        for (int row = 0; row < count; row++) {
            RowOutcome one = rows.decide(w, g, row * length, (row + 1) * length);
            if (one == RowOutcome.FAILS) {
                return RowOutcome.FAILS;
            }
            if (one == RowOutcome.OPEN || (one == RowOutcome.PASSES && verdict != RowOutcome.OPEN)) {
                verdict = one;
            }
        }
        return verdict;
    }
}
