package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.PtxType.B16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.B32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.B64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.PRED;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntSelect;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntsToLong;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongSelect;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongToInt;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.PredicateUnary;
import java.util.List;

/** Moves, selections and the halves of 64-bit registers: no bit of a value changes. */
final class MoveOpcodes {
    private static final List<PtxType> MOVED = List.of(
            PtxType.U16,
            PtxType.S16,
            B16,
            PtxType.U32,
            PtxType.S32,
            B32,
            PtxType.F32,
            U64,
            PtxType.S64,
            B64,
            PtxType.F64);

    private MoveOpcodes() {}

    static void addTo(Rows rows) {
        for (PtxType type : MOVED) {
            if (type.bank() == Bank.LONGS) {
                rows.add("mov" + type, (LongUnary) a -> a, type, type);
                rows.add("selp" + type, (LongSelect) (a, b, c) -> c ? a : b, type, type, type, PRED);
            } else {
                rows.add("mov" + type, (IntUnary) a -> a, type, type);
                rows.add("selp" + type, (IntSelect) (a, b, c) -> c ? a : b, type, type, type, PRED);
            }
        }
        rows.add("mov.pred", (PredicateUnary) a -> a, PRED, PRED);
        // The emulator's global addresses are its generic ones.
        rows.add("cvta.to.global.u64", (LongUnary) a -> a, U64, U64);
        rows.add("cvta.global.u64", (LongUnary) a -> a, U64, U64);
        // mov between a register and a pair in braces; the names are the emulator's own.
        rows.add("mov.pack.b64", (IntsToLong) (low, high) -> (low & 0xffffffffL) | (long) high << 32, B64, B32, B32);
        rows.add("mov.low.b64", (LongToInt) a -> (int) a, B32, B64);
        rows.add("mov.high.b64", (LongToInt) a -> (int) (a >>> 32), B32, B64);
        rows.add("mov.pack.b32", (Semantics.IntBinary) (low, high) -> low | high << 16, B32, B16, B16);
        rows.add("mov.low.b32", (IntUnary) a -> a & 0xffff, B16, B32);
        rows.add("mov.high.b32", (IntUnary) a -> a >>> 16, B16, B32);
    }
}
