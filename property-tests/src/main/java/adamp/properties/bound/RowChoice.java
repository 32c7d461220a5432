package adamp.properties.bound;

import java.util.BitSet;

/**
 * Which rows of a view may be projected and which may be left. Rows are independent of one another, but that at least
 * one is projected; so what holds for a tensor is checked row by row, however many rows are open.
 */
public final class RowChoice {
    private final int rows;
    private final BitSet projectable;
    private final BitSet leavable;

    private RowChoice(int rows, BitSet projectable, BitSet leavable) {
        this.rows = rows;
        this.projectable = projectable;
        this.leavable = leavable;
    }

    /** Every row is projected. */
    static RowChoice all(int rows) {
        BitSet every = new BitSet(rows);
        every.set(0, rows);
        return new RowChoice(rows, every, new BitSet());
    }

    /** Each row as its own outcome says. */
    static RowChoice each(RowOutcome[] outcomes) {
        BitSet projectable = new BitSet(outcomes.length);
        BitSet leavable = new BitSet(outcomes.length);
        for (int row = 0; row < outcomes.length; row++) {
            projectable.set(row, outcomes[row].mayPass());
            leavable.set(row, outcomes[row].mayBeLeft());
        }
        return new RowChoice(outcomes.length, projectable, leavable);
    }

    public int rows() {
        return rows;
    }

    /** Whether a row may be projected. */
    public boolean mayProject(int row) {
        return projectable.get(row);
    }

    /** Whether a row may be left as it is. */
    public boolean mayLeave(int row) {
        return leavable.get(row);
    }

    /** Whether every row is projected whatever rounding does. */
    public boolean isAll() {
        return leavable.isEmpty();
    }

    /** Whether some row may be projected or left. */
    public boolean isOpen() {
        return projectable.intersects(leavable);
    }

    /** Whether these rows, and no others, may be the projected ones. */
    public boolean allows(BitSet projected) {
        BitSet left = new BitSet(rows);
        left.set(0, rows);
        left.andNot(projected);
        BitSet wrong = (BitSet) projected.clone();
        wrong.andNot(projectable);
        left.andNot(leavable);
        return wrong.isEmpty() && left.isEmpty();
    }
}
