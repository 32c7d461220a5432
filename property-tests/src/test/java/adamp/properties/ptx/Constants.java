package adamp.properties.ptx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number written in an instruction, changed: an integer by one up and down, a float c to 2c + 1 and by its last bit, or to 1. */
final class Constants {
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    private Constants() {}

    static List<Fault> of(PtxInstruction at) {
        List<Fault> faults = new ArrayList<>();
        if (at.operation().equals("bar")) {
            return faults; // a barrier's name: all threads meet at another
        }
        for (int i = 0; i < at.operands().size(); i++) {
            for (String other : others(at.operands().get(i))) {
                faults.add(Fault.replacing(
                        at, "constant " + at.operands().get(i) + " becomes " + other, at.withOperand(i, other)));
            }
        }
        return faults;
    }

    private static List<String> others(String constant) {
        if (INTEGER.matcher(constant).matches()) {
            long value = Long.parseLong(constant);
            return List.of(Long.toString(value + 1), Long.toString(value - 1));
        }
        if (constant.startsWith("0f")) {
            int bits = Integer.parseUnsignedInt(constant.substring(2), 16);
            float value = Float.intBitsToFloat(bits);
            return Float.isFinite(value)
                    ? List.of(single(Float.floatToRawIntBits(2 * value + 1)), single(bits ^ 1))
                    : List.of(single(Float.floatToRawIntBits(1)));
        }
        if (constant.startsWith("0d")) {
            long bits = Long.parseUnsignedLong(constant.substring(2), 16);
            double value = Double.longBitsToDouble(bits);
            return Double.isFinite(value)
                    ? List.of(wide(Double.doubleToRawLongBits(2 * value + 1)), wide(bits ^ 1))
                    : List.of(wide(Double.doubleToRawLongBits(1)));
        }
        return List.of();
    }

    private static String single(int bits) {
        return String.format(Locale.ROOT, "0f%08X", bits);
    }

    private static String wide(long bits) {
        return String.format(Locale.ROOT, "0d%016X", bits);
    }
}
