package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.PtxType.S64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.LongBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;
import java.util.List;

/** Arithmetic of 64-bit integers, modulo 2^64. Division by zero gives all ones, its remainder the dividend. */
final class LongOpcodes {
    private LongOpcodes() {}

    static void addTo(Rows rows) {
        for (PtxType type : List.of(S64, U64)) {
            binary(rows, "add", type, (a, b) -> a + b);
            binary(rows, "sub", type, (a, b) -> a - b);
            binary(rows, "mul.lo", type, (a, b) -> a * b);
            rows.add("mad.lo" + type, (LongTernary) (a, b, c) -> a * b + c, type, type, type, type);
        }
        binary(rows, "mul.hi", S64, Math::multiplyHigh);
        binary(rows, "min", S64, Math::min);
        binary(rows, "max", S64, Math::max);
        binary(rows, "div", S64, (a, b) -> b == 0 ? -1 : a / b);
        binary(rows, "rem", S64, (a, b) -> b == 0 ? a : a % b);
        rows.add("neg.s64", (LongUnary) a -> -a, S64, S64);
        rows.add("abs.s64", (LongUnary) a -> a < 0 ? -a : a, S64, S64);
        binary(rows, "mul.hi", U64, LongOpcodes::unsignedHigh);
        binary(rows, "min", U64, (a, b) -> Long.compareUnsigned(a, b) < 0 ? a : b);
        binary(rows, "max", U64, (a, b) -> Long.compareUnsigned(a, b) > 0 ? a : b);
        binary(rows, "div", U64, (a, b) -> b == 0 ? -1 : Long.divideUnsigned(a, b));
        binary(rows, "rem", U64, (a, b) -> b == 0 ? a : Long.remainderUnsigned(a, b));
    }

    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    private static void binary(Rows rows, String name, PtxType type, LongBinary semantics) {
        rows.add(name + type, semantics, type, type, type);
    }
}
