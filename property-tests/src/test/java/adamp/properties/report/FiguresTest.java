package adamp.properties.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.report.certificate.HexNumber;
import adamp.properties.report.words.Figures;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0x1p+0, 1",
        "-0x1.39999ap+0, -1.225",
        "0x1.8p+1, 3",
        "0X1.8P1, 3",
        "0x0p+0, 0",
        "-0x0p+0, 0",
        "0x1p-149, 1.4e-45",
        "0x1.0p+100, 1.2676506e30",
        "0x1.921fb54442d18p+1, 3.14159265",
        "inf, inf",
        "-inf, -inf",
        "nan, nan",
        "garbage, garbage"
    })
    void elementsAreShownInDecimal(String hexadecimal, String decimal) {
        assertEquals(decimal, Figures.decimal(hexadecimal));
    }

    @ParameterizedTest
    @CsvSource({
        "0x1.5798ee2308c3ap-27, 1e-8",
        "0x1.ccccccccccccdp-1, 0.9",
        "0x1.ff7ced916872bp-1, 0.999",
        "0x1p-2, 0.25",
        "0x0p+0, 0",
        "true, true"
    })
    void hyperParametersAreShownAsGiven(String hexadecimal, String decimal) {
        assertEquals(decimal, Figures.given(hexadecimal));
    }

    /** Neither a correct port nor a wrong one may look as if it stood at the bound. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.93, 0.93",
        "0.9996, 0.9996",
        "1, 1.00",
        "1.0001, 1.0001",
        "1.004, 1.004",
        "0.0001, 0.0001",
        "12.345, 12.35",
        "2402311.5, 2.4e6",
        "Infinity, inf",
        "NaN, nan"
    })
    void aRatioIsNeverRoundedOverTheBound(double ratio, String shown) {
        assertEquals(shown, Figures.ratio(ratio));
    }

    @Property
    void singleNumbersReadBackAsThemselves(@ForAll float value) {
        String shown = Figures.decimal(Float.toHexString(value));
        assertEquals(value == 0 ? 0f : value, Float.parseFloat(shown));
    }

    @Property
    void everyDoubleIsRead(@ForAll double value) {
        assertEquals(value, HexNumber.value(Double.toHexString(value)));
    }
}
