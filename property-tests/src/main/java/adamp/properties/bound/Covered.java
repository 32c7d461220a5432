package adamp.properties.bound;

import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;

/** The values of the axes that the derivation of BOUNDS.md assumes. */
final class Covered {
    private Covered() {}

    /** @throws IllegalArgumentException if the convention has another value on the axis of one of these */
    static void require(Conventions conventions, AxisValue... values) {
        for (AxisValue value : values) {
            if (!conventions.is(value)) {
                throw new IllegalArgumentException("convention " + conventions + ": the error bound is derived for "
                        + value.axis().key() + " " + value.key() + ", not "
                        + conventions.get(value.axis()).key());
            }
        }
    }
}
