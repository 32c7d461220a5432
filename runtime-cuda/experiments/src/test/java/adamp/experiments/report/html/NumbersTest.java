package adamp.experiments.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "2.9329565, 6, 2.93296",
        "-0.5, 3, −0.5",
        "0, 3, 0",
        "28.0, 2, 28",
        "1000, 1, 1000",
        "0.00001067, 4, 1.067·10⁻⁵",
        "-123456789, 3, −1.23·10⁸",
        "NaN, 3, not a number"
    })
    void significantDigitsAreKeptAndTrailingZerosDropped(double value, int digits, String shown) {
        assertEquals(shown, Numbers.significant(value, digits));
    }

    @Test
    void aBoundHidesTheRoundingOfItsComputation() {
        assertEquals("2.933057", Numbers.bound(2.9330570000000002));
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0 s", "9.96, 10 s", "59.4, 59 s", "200, 3 min 20 s", "7260, 2 h 1 min"})
    void durationsAreSaidInTheLargestUnitsThatMatter(double seconds, String shown) {
        assertEquals(shown, Numbers.duration(seconds));
    }
}
