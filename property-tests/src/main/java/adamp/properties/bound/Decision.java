package adamp.properties.bound;

import java.util.BitSet;
import java.util.Set;

/**
 * The verdicts of eq. 11 that rounding allows for one tensor: the channel view if it passes, else the layer view if it
 * passes, else none (BOUNDS.md, section 4.3).
 *
 * @param allowed one verdict, or several where rounding decides
 * @param examined whether eq. 11 was asked at all
 * @param channels what the channel view projects where it is the verdict
 */
public record Decision(Set<View> allowed, boolean examined, RowChoice channels) {
    public Decision {
        allowed = Set.copyOf(allowed);
    }

    /** No projection: vectors, scalars and the algorithms that have none. */
    public static final Decision NOT_PROJECTED = new Decision(Set.of(View.NONE), false, RowChoice.all(0));

    public boolean isAmbiguous() {
        return allowed.size() > 1 || (allowed.contains(View.CHANNEL) && channels.isOpen());
    }

    /**
     * Whether a verdict is among the allowed ones.
     *
     * @param projected the rows of the channel view that are projected, where that is the verdict
     */
    public boolean allows(View view, BitSet projected) {
        return allowed.contains(view) && (view != View.CHANNEL || channels.allows(projected));
    }
}
