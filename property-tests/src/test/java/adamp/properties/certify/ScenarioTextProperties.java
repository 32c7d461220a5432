package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Digests stay what they are for as long as numbers are written as Java writes them. */
class ScenarioTextProperties {
    @Property
    void everyNumberIsWrittenAsJavaWritesIt(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        assertEquals(Double.toHexString(value), ScenarioText.hexadecimal(value));
    }

    @Property
    void soIsEveryNumberOfFewDigits(@ForAll float value) {
        assertEquals(Double.toHexString(value), ScenarioText.hexadecimal(value));
    }

    @Example
    void soAreTheSpecialOnes() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] special = {0, -0.0, 1, -1, Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, infinity, -infinity};
        for (double value : special) {
            assertEquals(Double.toHexString(value), ScenarioText.hexadecimal(value));
        }
    }
}
