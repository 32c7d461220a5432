package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HexFloatsProperties {
    @Property
    void everyFloatIsReadAsItWasWritten(@ForAll int bits) {
        float value = Float.intBitsToFloat(bits);
        assertEquals(value, HexFloats.parseFloat(HexFloats.of(value)));
    }

    @Property
    void everyDoubleIsReadAsItWasWritten(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        assertEquals(value, HexFloats.parse(HexFloats.of(value)));
    }

    @Property
    void theLibraryReadsTheSame(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertEquals(value, Double.parseDouble(HexFloats.of(value)));
            assertEquals(value, HexFloats.parse(Double.toHexString(value)));
        }
    }

    @Example
    void numbersAreWrittenAsCWritesThem() {
        assertEquals("0x1.8p+1", HexFloats.of(3f));
        assertEquals("-0x0p+0", HexFloats.of(-0f));
        assertEquals("0x1p-149", HexFloats.of(Float.MIN_VALUE));
        assertEquals("0x1.fffffep+127", HexFloats.of(Float.MAX_VALUE));
        assertEquals("0x1.999999999999ap-4", HexFloats.of(0.1));
    }

    @Example
    void theNotationsOfCOfPythonAndOfJavaAreRead() {
        assertEquals(3f, HexFloats.parseFloat("0x1.8p+1"));
        assertEquals(3f, HexFloats.parseFloat("0x1.8000000000000p+1"));
        assertEquals(3f, HexFloats.parseFloat("0x1.8p1"));
        assertEquals(-3f, HexFloats.parseFloat("-0X.CP+2"));
        assertEquals(Float.MIN_VALUE, HexFloats.parseFloat("0x0.0000020000000p-126"));
        assertEquals(Float.NaN, HexFloats.parseFloat("-nan"));
    }

    @Example
    void whatIsNoFloatIsRefused() {
        for (String text : new String[] {
            "",
            "1.5",
            "0x1.8",
            "0x.p1",
            "0x1p",
            "0x1p128",
            "0x1p-150",
            "0x1.000001p0",
            "infinity",
            "NaN",
            "0x1p0f",
            " 0x1p0"
        }) {
            assertThrows(MalformedMessage.class, () -> HexFloats.parseFloat(text), text);
        }
    }
}
