package adamp.properties.diagnosis;

import adamp.properties.bound.FloatFormat;
import adamp.properties.rule.NumberFormat;
import java.util.EnumMap;
import java.util.Map;

/** Formats as the error analysis sees them. */
final class Formats {
    private static final Map<NumberFormat, FloatFormat> FORMATS = new EnumMap<>(NumberFormat.class);

    static {
        for (NumberFormat format : NumberFormat.values()) {
            FORMATS.put(format, of(format));
        }
    }

    private Formats() {}

    static FloatFormat of(NumberFormat format) {
        double largest = format.largest();
        if (format == NumberFormat.FLOAT64) {
            return FloatFormat.BINARY64; // errors are computed in it too, which costs more where it ends
        }
        double lastDigit = Math.scalb(1.0, Math.getExponent(largest) - format.digits() + 1);
        return new FloatFormat(
                format.toString(),
                Math.scalb(1.0, -format.digits()),
                format.smallest() / 2,
                format.smallestNormal(),
                largest + lastDigit / 2);
    }

    static FloatFormat format(NumberFormat format) {
        return FORMATS.get(format);
    }
}
