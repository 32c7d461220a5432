package adamp.proofs.instances;

import java.util.OptionalInt;

/**
 * Which instances are drawn.
 *
 * @param seed of every property; the same seed draws the same instances
 * @param tries how many instances of each property, in place of the property's own number
 */
public record NumericSettings(long seed, OptionalInt tries) {
    /** What is drawn where nobody asks for anything else. */
    public static final NumericSettings USUAL = new NumericSettings(2021, OptionalInt.empty());
}
