package adamp.experiments.report.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

final class ViewTest {

    /** A dozen operations on numbers up to 1: a few ulps of 1. */
    private static final double ROUNDING = 1e-14;

    @Property
    void aProjectedDirectionIsOnTheUnitSphere(
            @ForAll @DoubleRange(min = -3, max = 3) double turn,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double tilt,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double psi,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double phi) {
        double[] seen = new View(turn, tilt).ofAngles(psi, phi);
        assertEquals(1, seen[0] * seen[0] + seen[1] * seen[1] + seen[2] * seen[2], ROUNDING);
    }

    @Example
    void aboveTheViewerThePoleComesForward() {
        assertTrue(new View(0, 0.5).of(0, 1, 0)[2] > 0);
    }

    @Example
    void withoutTurnOrTiltXIsRightYIsUpAndZIsNear() {
        assertArrayEquals(new double[] {1, 0, 0}, new View(0, 0).of(2, 0, 0), ROUNDING);
        assertArrayEquals(new double[] {0, 1, 0}, new View(0, 0).of(0, 3, 0), ROUNDING);
        assertArrayEquals(new double[] {0, 0, 1}, new View(0, 0).of(0, 0, 4), ROUNDING);
    }
}
