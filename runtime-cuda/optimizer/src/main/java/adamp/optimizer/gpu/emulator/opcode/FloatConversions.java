package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.Ieee.bits;
import static adamp.optimizer.gpu.emulator.opcode.Ieee.f32;
import static adamp.optimizer.gpu.emulator.opcode.Ieee.f64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntToLong;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongToInt;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code cvt} from and to floats. To an integer, values beyond its range give its nearest end, and NaN gives 0 where the
 * source is binary32 and the target has 32 bits, else the bit pattern of the least 64-bit or 32-bit number.
 */
final class FloatConversions {
    private static final List<PtxType> TARGETS = List.of(PtxType.S32, PtxType.U32, PtxType.S64, PtxType.U64);

    private FloatConversions() {}

    static void addTo(Rows rows) {
        rows.add("cvt.f64.f32", (IntToLong) a -> bits((double) f32(a)), F64, F32);
        rows.add("cvt.rn.f32.f64", (LongToInt) a -> bits((float) f64(a)), F32, F64);
        rows.add("cvt.f32.f16", (IntUnary) a -> bits(Half.toFloat(a)), F32, F16);
        rows.add("cvt.rn.f16.f32", (IntUnary) a -> Half.ofFloat(f32(a)), F16, F32);
        fromIntegers(rows);
        toIntegral(rows, ".rzi", value -> value < 0 ? Math.ceil(value) : Math.floor(value));
        toIntegral(rows, ".rni", Math::rint);
        toIntegral(rows, ".rmi", Math::floor);
        toIntegral(rows, ".rpi", Math::ceil);
    }

    private static void toIntegral(Rows rows, String name, DoubleUnaryOperator rounding) {
        rows.add("cvt" + name + ".f32.f32", (IntUnary) a -> bits((float) rounding.applyAsDouble(f32(a))), F32, F32);
        rows.add("cvt" + name + ".f64.f64", (LongUnary) a -> bits(rounding.applyAsDouble(f64(a))), F64, F64);
        toIntegers(rows, name, rounding);
    }

    private static void fromIntegers(Rows rows) {
        rows.add("cvt.rn.f32.s32", (IntUnary) a -> bits((float) a), F32, PtxType.S32);
        rows.add("cvt.rn.f32.u32", (IntUnary) a -> bits((float) (a & 0xffffffffL)), F32, PtxType.U32);
        rows.add("cvt.rn.f32.s64", (LongToInt) a -> bits((float) a), F32, PtxType.S64);
        rows.add("cvt.rn.f32.u64", (LongToInt) a -> bits(Unsigned.toFloat(a)), F32, PtxType.U64);
        rows.add("cvt.rn.f64.s32", (IntToLong) a -> bits((double) a), F64, PtxType.S32);
        rows.add("cvt.rn.f64.u32", (IntToLong) a -> bits((double) (a & 0xffffffffL)), F64, PtxType.U32);
        rows.add("cvt.rn.f64.s64", (LongUnary) a -> bits((double) a), F64, PtxType.S64);
        rows.add("cvt.rn.f64.u64", (LongUnary) a -> bits(Unsigned.toDouble(a)), F64, PtxType.U64);
    }

    private static void toIntegers(Rows rows, String rounding, DoubleUnaryOperator rounded) {
        for (PtxType target : TARGETS) {
            String name = "cvt" + rounding + target;
            if (target.bank() == Bank.INTS) {
                rows.add(
                        name + F32, (IntUnary) a -> saturated32(target, rounded.applyAsDouble(f32(a)), 0), target, F32);
                rows.add(
                        name + F64,
                        (LongToInt) a -> saturated32(target, rounded.applyAsDouble(f64(a)), Integer.MIN_VALUE),
                        target,
                        F64);
            } else {
                rows.add(name + F32, (IntToLong) a -> saturated64(target, rounded.applyAsDouble(f32(a))), target, F32);
                rows.add(name + F64, (LongUnary) a -> saturated64(target, rounded.applyAsDouble(f64(a))), target, F64);
            }
        }
    }

    private static int saturated32(PtxType target, double value, int ofNaN) {
        if (Double.isNaN(value)) {
            return ofNaN;
        }
        if (target.signed()) {
            return (int) value;
        }
        return (int) (long) Math.max(0, Math.min(value, 0xffffffffL));
    }

    private static long saturated64(PtxType target, double value) {
        if (Double.isNaN(value)) {
            return Long.MIN_VALUE;
        }
        return target.signed() ? (long) value : Unsigned.saturated(value);
    }
}
