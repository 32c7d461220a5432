package adamp.properties.bound;

import adamp.properties.rule.TensorState;
import java.util.Locale;

/** What of a step can be seen in a port's state. */
public enum Quantity {
    /** The momentum buffer of SGD and SGDP, the first moment of Adam's family. */
    FIRST_MOMENT,
    /** The second moment of Adam's family. */
    SECOND_MOMENT,
    /** The weight. */
    WEIGHT;

    /** As people write it: {@code first moment}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public double[] of(TensorState state) {
        return switch (this) {
            case FIRST_MOMENT -> state.first();
            case SECOND_MOMENT -> state.second();
            case WEIGHT -> state.weight();
        };
    }
}
