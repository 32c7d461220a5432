package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.PtxType.S16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.S32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U32;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import java.util.List;

/** Arithmetic of 16-bit integers, modulo 2^16; registers hold them with zeros above. */
final class ShortOpcodes {
    private static final int MASK = 0xffff;

    private ShortOpcodes() {}

    static void addTo(Rows rows) {
        for (PtxType type : List.of(S16, U16)) {
            binary(rows, "add", type, (a, b) -> a + b & MASK);
            binary(rows, "sub", type, (a, b) -> a - b & MASK);
            binary(rows, "mul.lo", type, (a, b) -> a * b & MASK);
            rows.add("mad.lo" + type, (IntTernary) (a, b, c) -> a * b + c & MASK, type, type, type, type);
        }
        rows.add("mul.wide.s16", (IntBinary) (a, b) -> (short) a * (short) b, S32, S16, S16);
        rows.add("mul.wide.u16", (IntBinary) (a, b) -> a * b, U32, U16, U16);
        binary(rows, "min", S16, (a, b) -> Math.min((short) a, (short) b) & MASK);
        binary(rows, "max", S16, (a, b) -> Math.max((short) a, (short) b) & MASK);
        binary(rows, "min", U16, Math::min);
        binary(rows, "max", U16, Math::max);
        rows.add("neg.s16", (IntUnary) a -> -a & MASK, S16, S16);
    }

    private static void binary(Rows rows, String name, PtxType type, IntBinary semantics) {
        rows.add(name + type, semantics, type, type, type);
    }
}
