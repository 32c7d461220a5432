package adamp.spec.projection;

import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.View;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * The outcome of equation 11 for one tensor: which rows of which view are projected, and how the views that were
 * examined came to it.
 *
 * @param view the view that passed, empty if none did
 * @param rows the rows of that view; the tensor as one row if none passed
 * @param projected for each row, whether it is projected
 * @param examined the verdicts, in the order of the views; empty where a decision was not reached by cosines
 * @param <T> the field's elements
 */
public record Decision<T extends FieldElement<T>>(
        Optional<View> view, Rows rows, List<Boolean> projected, List<ViewVerdict<T>> examined) {
    /** Copies the lists. */
    public Decision {
        projected = List.copyOf(projected);
        examined = List.copyOf(examined);
    }

    /** Nothing is projected, after these verdicts. */
    public static <T extends FieldElement<T>> Decision<T> none(Shape shape, List<ViewVerdict<T>> examined) {
        return new Decision<>(Optional.empty(), Rows.one(shape), List.of(false), examined);
    }

    /** Nothing is projected, and nothing was examined. */
    public static <T extends FieldElement<T>> Decision<T> none(Shape shape) {
        return none(shape, List.of());
    }

    /** The tensor is projected as one row. */
    public static <T extends FieldElement<T>> Decision<T> layer(Shape shape) {
        return all(View.LAYER, Rows.one(shape));
    }

    /** Every row of a view is projected. */
    public static <T extends FieldElement<T>> Decision<T> all(View view, Rows rows) {
        return new Decision<>(Optional.of(view), rows, Collections.nCopies(rows.count(), true), List.of());
    }

    /** Whether any row is projected. */
    public boolean projects() {
        return view.isPresent();
    }

    /** Whether a row is projected. */
    public boolean projects(int row) {
        return projected.get(row);
    }
}
