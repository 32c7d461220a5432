package adamp.properties.bound;

import adamp.properties.rule.Rule;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Views;
import java.util.EnumSet;
import java.util.Set;

/** Eq. 11 over the views of a tensor, channels first (BOUNDS.md, section 4.3). */
final class ViewDecisions {
    private final RowDecision rows;
    private final Views views;
    private final boolean eachRow;

    ViewDecisions(Rule rule, Summation summation) {
        this.rows = new RowDecision(DecisionRule.of(rule), summation);
        this.views = rule.conventions().get(Views.class);
        this.eachRow = rule.conventions().is(RowVerdict.EACH_ROW);
    }

    /**
     * The verdicts that are possible.
     *
     * @param g the gradient that eq. 11 is asked of
     * @param channels the number of rows of the channel view; the layer view has one
     */
    Decision decide(double[] w, Enclosures g, int channels) {
        EnumSet<View> allowed = EnumSet.noneOf(View.class);
        boolean goesOn = true;
        RowChoice choice = RowChoice.all(channels);
        if (views != Views.LAYER_ONLY) {
            RowOutcome[] outcomes = outcomes(w, g, channels);
            choice = eachRow ? RowChoice.each(outcomes) : choice;
            goesOn = examine(View.CHANNEL, outcomes, allowed);
        }
        if (goesOn && views != Views.CHANNEL_ONLY) {
            goesOn = examine(View.LAYER, outcomes(w, g, 1), allowed);
        }
        if (goesOn) {
            allowed.add(View.NONE);
        }
        return new Decision(allowed, true, choice);
    }

    private RowOutcome[] outcomes(double[] w, Enclosures g, int count) {
        int length = w.length / count;
        RowOutcome[] outcomes = new RowOutcome[count];
        for (int row = 0; row < count; row++) {
            outcomes[row] = rows.decide(w, g, row * length, (row + 1) * length);
        }
        return outcomes;
    }

    /** Allows a view if it may pass; returns whether it may not. */
    private boolean examine(View view, RowOutcome[] outcomes, Set<View> allowed) {
        boolean somePasses = false;
        boolean somePassesSurely = false;
        boolean someFails = false;
        boolean someFailsSurely = false;
        for (RowOutcome row : outcomes) {
            somePasses |= row.mayPass();
            somePassesSurely |= row.mayPass() && !row.mayBeLeft();
            someFails |= row.mayFail();
            someFailsSurely |= row.mayFail() && !row.mayPass() && !row.mayAbstain();
        }
        boolean vetoed = !eachRow && someFailsSurely;
        if (somePasses && !vetoed) {
            allowed.add(view);
        }
        boolean mayBeVetoed = !eachRow && someFails;
        return mayBeVetoed || !somePassesSurely;
    }
}
