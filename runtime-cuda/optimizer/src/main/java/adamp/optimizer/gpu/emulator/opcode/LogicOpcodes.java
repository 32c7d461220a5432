package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.PtxType.B16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.B32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.B64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.PRED;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.S16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.S32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.S64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U16;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.U64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongField;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongShift;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongToInt;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.PredicateBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.PredicateUnary;

/** Bits. Shift amounts count as unsigned and stop at the width: nothing is left of a longer shift but the sign. */
final class LogicOpcodes {
    private LogicOpcodes() {}

    static void addTo(Rows rows) {
        bitwise(rows);
        shifts(rows);
        rows.add("bfe.u32", (IntTernary) Bits::extractUnsigned, U32, U32, U32, U32);
        rows.add("bfe.s32", (IntTernary) Bits::extractSigned, S32, S32, U32, U32);
        rows.add("bfe.u64", (LongField) Bits::extractUnsigned, U64, U64, U32, U32);
        rows.add("prmt.b32", (IntTernary) Bits::permute, B32, B32, B32, B32);
        rows.add("shf.l.wrap.b32", (IntTernary) Bits::funnelLeft, B32, B32, B32, U32);
        rows.add("shf.r.wrap.b32", (IntTernary) Bits::funnelRight, B32, B32, B32, U32);
        rows.add("clz.b32", (IntUnary) Integer::numberOfLeadingZeros, U32, B32);
        rows.add("clz.b64", (LongToInt) Long::numberOfLeadingZeros, U32, B64);
        rows.add("popc.b32", (IntUnary) Integer::bitCount, U32, B32);
        rows.add("popc.b64", (LongToInt) Long::bitCount, U32, B64);
        rows.add("brev.b32", (IntUnary) Integer::reverse, B32, B32);
    }

    @SuppressWarnings("ShortCircuitBoolean") // both operands are at hand: a branch would skip nothing
    private static void bitwise(Rows rows) {
        for (PtxType type : new PtxType[] {B16, B32}) {
            rows.add("and" + type, (IntBinary) (a, b) -> a & b, type, type, type);
            rows.add("or" + type, (IntBinary) (a, b) -> a | b, type, type, type);
            rows.add("xor" + type, (IntBinary) (a, b) -> a ^ b, type, type, type);
        }
        rows.add("not.b16", (IntUnary) a -> ~a & 0xffff, B16, B16);
        rows.add("not.b32", (IntUnary) a -> ~a, B32, B32);
        rows.add("and.b64", (LongBinary) (a, b) -> a & b, B64, B64, B64);
        rows.add("or.b64", (LongBinary) (a, b) -> a | b, B64, B64, B64);
        rows.add("xor.b64", (LongBinary) (a, b) -> a ^ b, B64, B64, B64);
        rows.add("not.b64", (LongUnary) a -> ~a, B64, B64);
        rows.add("and.pred", (PredicateBinary) (a, b) -> a & b, PRED, PRED, PRED);
        rows.add("or.pred", (PredicateBinary) (a, b) -> a | b, PRED, PRED, PRED);
        rows.add("xor.pred", (PredicateBinary) (a, b) -> a ^ b, PRED, PRED, PRED);
        rows.add("not.pred", (PredicateUnary) a -> !a, PRED, PRED);
    }

    private static void shifts(Rows rows) {
        rows.add("shl.b16", (IntBinary) (a, b) -> Bits.beyond(b, 16) ? 0 : a << b & 0xffff, B16, B16, U32);
        rows.add("shl.b32", (IntBinary) (a, b) -> Bits.beyond(b, 32) ? 0 : a << b, B32, B32, U32);
        rows.add("shl.b64", (LongShift) (a, b) -> Bits.beyond(b, 64) ? 0 : a << b, B64, B64, U32);
        for (PtxType type : new PtxType[] {B16, U16}) {
            rows.add("shr" + type, (IntBinary) (a, b) -> Bits.beyond(b, 16) ? 0 : a >>> b, type, type, U32);
        }
        for (PtxType type : new PtxType[] {B32, U32}) {
            rows.add("shr" + type, (IntBinary) (a, b) -> Bits.beyond(b, 32) ? 0 : a >>> b, type, type, U32);
        }
        for (PtxType type : new PtxType[] {B64, U64}) {
            rows.add("shr" + type, (LongShift) (a, b) -> Bits.beyond(b, 64) ? 0 : a >>> b, type, type, U32);
        }
        rows.add("shr.s16", (IntBinary) (a, b) -> (short) a >> (Bits.beyond(b, 16) ? 15 : b) & 0xffff, S16, S16, U32);
        rows.add("shr.s32", (IntBinary) (a, b) -> a >> (Bits.beyond(b, 32) ? 31 : b), S32, S32, U32);
        rows.add("shr.s64", (LongShift) (a, b) -> a >> (Bits.beyond(b, 64) ? 63 : b), S64, S64, U32);
    }
}
