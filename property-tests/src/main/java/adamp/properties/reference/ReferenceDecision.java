package adamp.properties.reference;

import adamp.properties.bound.View;
import adamp.spec.projection.Decision;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.FieldElement;

/**
 * A verdict of eq. 11.
 *
 * @param view the view that is projected
 * @param projected which rows of it are; those beyond the last are of no account
 */
public record ReferenceDecision(View view, BitSet projected) {
    /** Nothing is projected. */
    public static final ReferenceDecision NONE = new ReferenceDecision(View.NONE, new BitSet());

    /** Every row of a view, of which there are at most so many. */
    static ReferenceDecision all(View view, int most) {
        BitSet every = new BitSet(most);
        every.set(0, most);
        return view == View.NONE ? NONE : new ReferenceDecision(view, every);
    }

    static ReferenceDecision of(Decision<?> decision) {
        if (decision.view().isEmpty()) {
            return NONE;
        }
        BitSet projected = new BitSet();
        for (int row = 0; row < decision.projected().size(); row++) {
            projected.set(row, decision.projects(row));
        }
        boolean channel = decision.view().get() == adamp.spec.vector.View.CHANNEL;
        return new ReferenceDecision(channel ? View.CHANNEL : View.LAYER, projected);
    }

    /** As {@code spec} writes it, for a tensor. */
    <T extends FieldElement<T>> Decision<T> in(Shape shape, int channelAxis) {
        return switch (view) {
            case NONE -> Decision.none(shape);
            case LAYER -> Decision.layer(shape);
            case CHANNEL -> {
                Rows rows = adamp.spec.vector.View.CHANNEL.rowsOf(shape, channelAxis);
                yield new Decision<>(
                        Optional.of(adamp.spec.vector.View.CHANNEL),
                        rows,
                        IntStream.range(0, rows.count())
                                .mapToObj(projected::get)
                                .toList(),
                        List.of());
            }
        };
    }
}
