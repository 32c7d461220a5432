package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ShortRange;

class ElementTypeProperties {
    private static final int PATTERNS = 1 << 16;

    @Example
    void everyNumberOfSixteenBitsSurvivesTheWayToFloat32AndBack() {
        for (ElementType type : new ElementType[] {ElementType.FLOAT16, ElementType.BFLOAT16}) {
            for (int pattern = 0; pattern < PATTERNS; pattern++) {
                float value = type.widen((short) pattern);
                short back = type.narrow(value);
                assertEquals(Float.isNaN(value) ? 0x7fff : (short) pattern, back, type + " of " + value);
            }
        }
    }

    /** The neighbours of the number it is rounded to are no nearer, and of two as near the even one is taken. */
    @Property(tries = 20_000)
    void aFloat32BecomesTheNearestNumberOfSixteenBitsAndOnATieTheEvenOne(@ForAll int bits, @ForAll boolean half) {
        float value = Float.intBitsToFloat(bits);
        requireNearest(half ? ElementType.FLOAT16 : ElementType.BFLOAT16, value);
    }

    /** Halfway between two neighbours, in every binade. */
    @Property(tries = 20_000)
    void aTieGoesToTheEvenNeighbour(@ForAll @ShortRange(min = 0, max = 0x7bfe) short lower, @ForAll boolean half) {
        ElementType type = half ? ElementType.FLOAT16 : ElementType.BFLOAT16;
        float below = type.widen(lower);
        float above = type.widen((short) (lower + 1));
        float tie = (float) (((double) below + above) / 2);
        if (((double) below + above) / 2 == tie) {
            assertEquals((lower & 1) == 0 ? lower : lower + 1, type.narrow(tie));
            assertEquals(lower, type.narrow(Math.nextDown(tie)) & 0xffff);
            assertEquals(lower + 1, type.narrow(Math.nextUp(tie)) & 0xffff);
        }
    }

    private static void requireNearest(ElementType type, float value) {
        if (Float.isNaN(value)) {
            return;
        }
        short narrow = type.narrow(value);
        float rounded = type.widen(narrow);
        assertEquals(Math.copySign(1, value), Math.copySign(1, rounded), "the sign");
        if (Float.isInfinite(rounded)) {
            double largest = type.widen((short) (narrow - 1 & 0xffff));
            double unit = Math.abs(largest) - Math.abs(type.widen((short) (narrow - 2 & 0xffff)));
            assertTrue(Math.abs((double) value) >= Math.abs(largest) + unit / 2, value + " is not beyond the range");
            return;
        }
        double error = Math.abs((double) value - rounded);
        for (int step : new int[] {-1, 1}) {
            int magnitude = (narrow & 0x7fff) + step;
            if (magnitude >= 0) {
                float neighbour = Math.copySign(type.widen((short) magnitude), value);
                double other = Math.abs((double) value - neighbour);
                assertTrue(error < other || (error == other && (narrow & 1) == 0), value + " to " + rounded);
            }
        }
    }
}
