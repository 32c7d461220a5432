package adamp.spec.projection;

import adamp.spec.vector.Rows;
import adamp.spec.vector.View;
import java.util.List;
import org.apache.commons.math3.FieldElement;

/**
 * What equation 11 found in one view.
 *
 * @param view the view
 * @param rows its rows
 * @param cosines one for each row
 * @param projected for each row, whether its update is to be projected
 * @param <T> the field's elements
 */
public record ViewVerdict<T extends FieldElement<T>>(
        View view, Rows rows, List<RowCosine<T>> cosines, List<Boolean> projected) {
    /** Copies the lists. */
    public ViewVerdict {
        cosines = List.copyOf(cosines);
        projected = List.copyOf(projected);
    }

    /** Whether any row is projected: then no further view is examined. */
    public boolean passes() {
        return projected.contains(true);
    }
}
