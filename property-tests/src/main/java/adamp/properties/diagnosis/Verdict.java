package adamp.properties.diagnosis;

import adamp.properties.bound.View;
import java.util.List;

/**
 * What of a tensor is projected.
 *
 * @param view along what
 * @param rows the rows that are, each the indices of its elements; none in the view {@code NONE}
 */
record Verdict(View view, List<int[]> rows) {
    static final Verdict NONE = new Verdict(View.NONE, List.of());

    boolean projects() {
        return view != View.NONE;
    }

    /** For each element whether it lies in a row that is projected. */
    boolean[] elements(int count) {
        boolean[] inRow = new boolean[count];
        for (int[] row : rows) {
            for (int index : row) {
                inRow[index] = true;
            }
        }
        return inRow;
    }
}
