package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Comparison of numbers by their bits, all NaN alike. */
final class Bits {
    private Bits() {}

    static void assertSame(List<float[]> expected, List<float[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i), "array " + i);
        }
    }

    static void assertSame(float[] expected, float[] actual, String what) {
        assertArrayEquals(of(expected), of(actual), what);
    }

    private static int[] of(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
