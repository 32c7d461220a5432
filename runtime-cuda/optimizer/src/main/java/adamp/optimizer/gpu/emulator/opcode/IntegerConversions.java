package adamp.optimizer.gpu.emulator.opcode;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntToLong;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongToInt;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;
import java.util.List;

/** {@code cvt} between integers: the source's low bits, extended by its own sign, cut to the target. */
final class IntegerConversions {
    static final List<PtxType> INTEGERS = List.of(
            PtxType.U8, PtxType.S8, PtxType.U16, PtxType.S16, PtxType.U32, PtxType.S32, PtxType.U64, PtxType.S64);

    private IntegerConversions() {}

    static void addTo(Rows rows) {
        for (PtxType source : INTEGERS) {
            for (PtxType target : INTEGERS) {
                rows.add("cvt" + target + source, conversion(target, source), target, source);
            }
        }
    }

    private static Semantics conversion(PtxType target, PtxType source) {
        int in = unusedBits(source);
        int out = unusedBits(target);
        boolean signed = source.signed();
        if (source.bank() == Bank.INTS && target.bank() == Bank.INTS) {
            return (IntUnary) a -> register(target, (int) extend(extend(a, in, signed), out, target.signed()));
        }
        if (source.bank() == Bank.INTS) {
            return (IntToLong) a -> extend(a, in, signed);
        }
        if (target.bank() == Bank.INTS) {
            return (LongToInt) a -> register(target, (int) extend(a, out, target.signed()));
        }
        return (LongUnary) a -> a;
    }

    /** The value of the low bits of a register, {@code unused} bits above them dropped. */
    static long extend(long bits, int unused, boolean signed) {
        return signed ? bits << unused >> unused : bits << unused >>> unused;
    }

    static int unusedBits(PtxType type) {
        return Long.SIZE - Byte.SIZE * type.bytes();
    }

    /** A value as its register holds it: 8 and 16 bits in one of 16, zeros above. */
    private static int register(PtxType type, int value) {
        return type.bytes() < Integer.BYTES ? value & 0xffff : value;
    }
}
