package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.properties.rule.NumberFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HexFloatsProperties {
    @Property
    void everyFloatIsReadAsItWasWritten(@ForAll int bits) {
        float value = Float.intBitsToFloat(bits);
        assertEquals(value, HexFloats.parse(HexFloats.of(value), NumberFormat.FLOAT32));
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
        assertEquals(3f, HexFloats.parse("0x1.8p+1", NumberFormat.FLOAT32));
        assertEquals(3f, HexFloats.parse("0x1.8000000000000p+1", NumberFormat.FLOAT32));
        assertEquals(3f, HexFloats.parse("0x1.8p1", NumberFormat.FLOAT32));
        assertEquals(-3f, HexFloats.parse("-0X.CP+2", NumberFormat.FLOAT32));
        assertEquals(Float.MIN_VALUE, HexFloats.parse("0x0.0000020000000p-126", NumberFormat.FLOAT32));
        assertEquals(Double.NaN, HexFloats.parse("-nan", NumberFormat.FLOAT32));
    }

    @Example
    void whatIsOfAnotherFormatIsRefused() {
        assertEquals(1.5, HexFloats.parse("0x1.8p+0", NumberFormat.BFLOAT16));
        assertThrows(MalformedMessage.class, () -> HexFloats.parse("0x1.01p+0", NumberFormat.BFLOAT16));
        assertEquals(0x1p-24, HexFloats.parse("0x1p-24", NumberFormat.FLOAT16));
        assertThrows(MalformedMessage.class, () -> HexFloats.parse("0x1p+16", NumberFormat.FLOAT16));
        assertThrows(MalformedMessage.class, () -> HexFloats.parse("0x1.8p-24", NumberFormat.FLOAT16));
        assertEquals(0x1.000001p0, HexFloats.parse("0x1.000001p0", NumberFormat.FLOAT64));
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
            assertThrows(MalformedMessage.class, () -> HexFloats.parse(text, NumberFormat.FLOAT32), text);
        }
    }
}
