package adamp.properties.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HyperLimitTest {
    private static final HyperParameters GIVEN =
            new HyperParameters(3e-3, 0.9, 0.1, 0.9, 0.999, 1e-8, 1e-4, 0.1, 0.1, true);

    @Test
    void withoutLimitsNothingChanges() {
        assertEquals(GIVEN, HyperLimit.within(Set.of(), GIVEN));
    }

    @Test
    void allTogetherTheyHold() {
        Set<HyperLimit> limits = EnumSet.complementOf(EnumSet.of(HyperLimit.ONLY_NESTEROV));
        HyperParameters within = HyperLimit.within(limits, GIVEN);
        assertEquals(0x1p-9, within.learningRate());
        assertEquals((float) 0.9, within.momentum());
        assertEquals((float) 1e-8, within.eps());
        assertEquals(0, within.dampening());
        assertEquals(0, within.weightDecay());
        assertFalse(within.nesterov());
        assertEquals(within, HyperLimit.within(limits, within));
    }

    @Test
    void lookingAheadNeedsAMomentum() {
        Set<HyperLimit> only = Set.of(HyperLimit.ONLY_NESTEROV);
        assertTrue(HyperLimit.within(only, GIVEN.withNesterov(false)).nesterov());
        assertFalse(HyperLimit.within(only, GIVEN.withMomentum(0)).nesterov());
    }

    @Test
    void aRateOfZeroStays() {
        HyperParameters still = GIVEN.withLearningRate(0);
        assertEquals(
                0,
                HyperLimit.within(Set.of(HyperLimit.POWER_OF_TWO_RATE), still).learningRate());
    }
}
