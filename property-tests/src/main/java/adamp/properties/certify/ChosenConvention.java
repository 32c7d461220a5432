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
    /** Where nothing better is known. */
    static final ChosenConvention ASSUMED = new ChosenConvention(Conventions.OFFICIAL, How.ASSUMED);

    /** How a convention is chosen. */
    public enum How {
        /** By the user. */
        GIVEN,
        /** By the port. */
        DECLARED,
        /** By a probe. */
        FOUND,
        /** By nobody: the port follows no preset, or did not get so far, and is held to the official one. */
        ASSUMED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
