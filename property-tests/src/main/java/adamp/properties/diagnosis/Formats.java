package adamp.properties.diagnosis;

import adamp.properties.bound.FloatFormat;
import adamp.properties.rule.Precision;
import adamp.spec.field.Dtype;
import java.util.EnumMap;
import java.util.Map;

/** The format in which a port holds a tensor's state. */
final class Formats {
    private static final Map<Dtype, FloatFormat> FORMATS = new EnumMap<>(Dtype.class);

    static {
        for (Dtype dtype : Dtype.values()) {
            FORMATS.put(dtype, of(dtype));
        }
    }

    private Formats() {}

    /** The state's: float32 where a master is kept beside a model in a half format. */
    static Dtype dtype(Precision precision) {
        return switch (precision) {
            case FLOAT64 -> Dtype.BINARY64;
            case FLOAT32, BFLOAT16_WITH_MASTER, FLOAT16_WITH_MASTER -> Dtype.BINARY32;
            case BFLOAT16 -> Dtype.BFLOAT16;
            case FLOAT16 -> Dtype.BINARY16;
        };
    }

    /** As the error analysis sees it. */
    static FloatFormat format(Dtype dtype) {
        return FORMATS.get(dtype);
    }

    private static FloatFormat of(Dtype dtype) {
        double u = dtype.unitRoundoff();
        double largest = dtype.maxValue();
        return new FloatFormat(
                dtype.name(), u, dtype.minNormal() * u, dtype.minNormal(), largest + dtype.ulp(largest) / 2);
    }
}
