package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.PtxType.S32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.S64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntsPlusLong;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntsToLong;
import java.util.List;

/** Arithmetic of 32-bit integers, modulo 2^32. Division by zero gives all ones, its remainder the dividend. */
final class IntegerOpcodes {
    private static final long LOW = 0xffffffffL;

    private IntegerOpcodes() {}

    static void addTo(Rows rows) {
        for (PtxType type : List.of(S32, U32)) {
            binary(rows, "add", type, (a, b) -> a + b);
            binary(rows, "sub", type, (a, b) -> a - b);
            binary(rows, "mul.lo", type, (a, b) -> a * b);
            rows.add("mad.lo" + type, (IntTernary) (a, b, c) -> a * b + c, type, type, type, type);
        }
        signed(rows);
        unsigned(rows);
        wide(rows);
    }

    private static void signed(Rows rows) {
        binary(rows, "mul.hi", S32, (a, b) -> (int) (((long) a * b) >> 32));
        binary(rows, "min", S32, Math::min);
        binary(rows, "max", S32, Math::max);
        binary(rows, "div", S32, (a, b) -> b == 0 ? -1 : a / b);
        binary(rows, "rem", S32, (a, b) -> b == 0 ? a : a % b);
        rows.add("neg.s32", (IntUnary) a -> -a, S32, S32);
        rows.add("abs.s32", (IntUnary) a -> a < 0 ? -a : a, S32, S32);
    }

    private static void unsigned(Rows rows) {
        binary(rows, "mul.hi", U32, (a, b) -> (int) (((a & LOW) * (b & LOW)) >>> 32));
        binary(rows, "min", U32, (a, b) -> Integer.compareUnsigned(a, b) < 0 ? a : b);
        binary(rows, "max", U32, (a, b) -> Integer.compareUnsigned(a, b) > 0 ? a : b);
        binary(rows, "div", U32, (a, b) -> b == 0 ? -1 : Integer.divideUnsigned(a, b));
        binary(rows, "rem", U32, (a, b) -> b == 0 ? a : Integer.remainderUnsigned(a, b));
    }

    private static void wide(Rows rows) {
        rows.add("mul.wide.s32", (IntsToLong) (a, b) -> (long) a * b, S64, S32, S32);
        rows.add("mul.wide.u32", (IntsToLong) (a, b) -> (a & LOW) * (b & LOW), U64, U32, U32);
        rows.add("mad.wide.s32", (IntsPlusLong) (a, b, c) -> (long) a * b + c, S64, S32, S32, S64);
        rows.add("mad.wide.u32", (IntsPlusLong) (a, b, c) -> (a & LOW) * (b & LOW) + c, U64, U32, U32, U64);
    }

    private static void binary(Rows rows, String name, PtxType type, IntBinary semantics) {
        rows.add(name + type, semantics, type, type, type);
    }
}
