package adamp.properties.certify;

import adamp.spec.convention.Conventions;
import java.util.Locale;

/**
 * The convention that a port is held to.
 *
 * @param conventions which
 * @param how it came to be
 */
public record ChosenConvention(Conventions conventions, How how) {
    /** How a convention is chosen. */
    public enum How {
        /** By the user. */
        GIVEN,
        /** By the port. */
        DECLARED,
        /** By a probe. */
        FOUND;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
