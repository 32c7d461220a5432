package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.Ieee.f32;
import static adamp.optimizer.gpu.emulator.opcode.Ieee.f64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.PRED;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntTest;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongTest;

/**
 * {@code setp} without a boolean operator; the parser splits the others in two. Of floats, the plain comparisons are
 * false of a NaN (also {@code ne}), the unordered ones ({@code equ} .. {@code geu}) true, {@code num} and {@code nan}
 * ask whether there is one.
 */
final class ComparisonOpcodes {
    private ComparisonOpcodes() {}

    static void addTo(Rows rows) {
        shorts(rows);
        ints(rows);
        longs(rows);
        floats(rows);
        doubles(rows);
    }

    private static void shorts(Rows rows) {
        for (PtxType type : new PtxType[] {PtxType.B16, PtxType.U16, PtxType.S16}) {
            test(rows, "eq", type, (a, b) -> a == b);
            test(rows, "ne", type, (a, b) -> a != b);
        }
        test(rows, "lt", PtxType.U16, (a, b) -> a < b);
        test(rows, "le", PtxType.U16, (a, b) -> a <= b);
        test(rows, "gt", PtxType.U16, (a, b) -> a > b);
        test(rows, "ge", PtxType.U16, (a, b) -> a >= b);
        test(rows, "lt", PtxType.S16, (a, b) -> (short) a < (short) b);
        test(rows, "le", PtxType.S16, (a, b) -> (short) a <= (short) b);
        test(rows, "gt", PtxType.S16, (a, b) -> (short) a > (short) b);
        test(rows, "ge", PtxType.S16, (a, b) -> (short) a >= (short) b);
    }

    private static void ints(Rows rows) {
        for (PtxType type : new PtxType[] {PtxType.B32, PtxType.U32, PtxType.S32}) {
            test(rows, "eq", type, (a, b) -> a == b);
            test(rows, "ne", type, (a, b) -> a != b);
        }
        test(rows, "lt", PtxType.S32, (a, b) -> a < b);
        test(rows, "le", PtxType.S32, (a, b) -> a <= b);
        test(rows, "gt", PtxType.S32, (a, b) -> a > b);
        test(rows, "ge", PtxType.S32, (a, b) -> a >= b);
        // Of unsigned numbers PTX knows each order by two names.
        for (String name : new String[] {"lt", "lo"}) {
            test(rows, name, PtxType.U32, (a, b) -> Integer.compareUnsigned(a, b) < 0);
        }
        for (String name : new String[] {"le", "ls"}) {
            test(rows, name, PtxType.U32, (a, b) -> Integer.compareUnsigned(a, b) <= 0);
        }
        for (String name : new String[] {"gt", "hi"}) {
            test(rows, name, PtxType.U32, (a, b) -> Integer.compareUnsigned(a, b) > 0);
        }
        for (String name : new String[] {"ge", "hs"}) {
            test(rows, name, PtxType.U32, (a, b) -> Integer.compareUnsigned(a, b) >= 0);
        }
    }

    private static void longs(Rows rows) {
        for (PtxType type : new PtxType[] {PtxType.B64, PtxType.U64, PtxType.S64}) {
            longTest(rows, "eq", type, (a, b) -> a == b);
            longTest(rows, "ne", type, (a, b) -> a != b);
        }
        longTest(rows, "lt", PtxType.S64, (a, b) -> a < b);
        longTest(rows, "le", PtxType.S64, (a, b) -> a <= b);
        longTest(rows, "gt", PtxType.S64, (a, b) -> a > b);
        longTest(rows, "ge", PtxType.S64, (a, b) -> a >= b);
        for (String name : new String[] {"lt", "lo"}) {
            longTest(rows, name, PtxType.U64, (a, b) -> Long.compareUnsigned(a, b) < 0);
        }
        for (String name : new String[] {"le", "ls"}) {
            longTest(rows, name, PtxType.U64, (a, b) -> Long.compareUnsigned(a, b) <= 0);
        }
        for (String name : new String[] {"gt", "hi"}) {
            longTest(rows, name, PtxType.U64, (a, b) -> Long.compareUnsigned(a, b) > 0);
        }
        for (String name : new String[] {"ge", "hs"}) {
            longTest(rows, name, PtxType.U64, (a, b) -> Long.compareUnsigned(a, b) >= 0);
        }
    }

    private static void floats(Rows rows) {
        test(rows, "eq", F32, (a, b) -> f32(a) == f32(b));
        test(rows, "ne", F32, (a, b) -> f32(a) < f32(b) || f32(a) > f32(b));
        test(rows, "lt", F32, (a, b) -> f32(a) < f32(b));
        test(rows, "le", F32, (a, b) -> f32(a) <= f32(b));
        test(rows, "gt", F32, (a, b) -> f32(a) > f32(b));
        test(rows, "ge", F32, (a, b) -> f32(a) >= f32(b));
        test(rows, "equ", F32, (a, b) -> !(f32(a) < f32(b) || f32(a) > f32(b)));
        test(rows, "neu", F32, (a, b) -> f32(a) != f32(b));
        test(rows, "ltu", F32, (a, b) -> !(f32(a) >= f32(b)));
        test(rows, "leu", F32, (a, b) -> !(f32(a) > f32(b)));
        test(rows, "gtu", F32, (a, b) -> !(f32(a) <= f32(b)));
        test(rows, "geu", F32, (a, b) -> !(f32(a) < f32(b)));
        test(rows, "num", F32, (a, b) -> !Float.isNaN(f32(a)) && !Float.isNaN(f32(b)));
        test(rows, "nan", F32, (a, b) -> Float.isNaN(f32(a)) || Float.isNaN(f32(b)));
    }

    private static void doubles(Rows rows) {
        longTest(rows, "eq", F64, (a, b) -> f64(a) == f64(b));
        longTest(rows, "ne", F64, (a, b) -> f64(a) < f64(b) || f64(a) > f64(b));
        longTest(rows, "lt", F64, (a, b) -> f64(a) < f64(b));
        longTest(rows, "le", F64, (a, b) -> f64(a) <= f64(b));
        longTest(rows, "gt", F64, (a, b) -> f64(a) > f64(b));
        longTest(rows, "ge", F64, (a, b) -> f64(a) >= f64(b));
        longTest(rows, "equ", F64, (a, b) -> !(f64(a) < f64(b) || f64(a) > f64(b)));
        longTest(rows, "neu", F64, (a, b) -> f64(a) != f64(b));
        longTest(rows, "ltu", F64, (a, b) -> !(f64(a) >= f64(b)));
        longTest(rows, "leu", F64, (a, b) -> !(f64(a) > f64(b)));
        longTest(rows, "gtu", F64, (a, b) -> !(f64(a) <= f64(b)));
        longTest(rows, "geu", F64, (a, b) -> !(f64(a) < f64(b)));
        longTest(rows, "num", F64, (a, b) -> !Double.isNaN(f64(a)) && !Double.isNaN(f64(b)));
        longTest(rows, "nan", F64, (a, b) -> Double.isNaN(f64(a)) || Double.isNaN(f64(b)));
    }

    private static void test(Rows rows, String name, PtxType type, IntTest semantics) {
        rows.add("setp." + name + type, semantics, PRED, type, type);
    }

    private static void longTest(Rows rows, String name, PtxType type, LongTest semantics) {
        rows.add("setp." + name + type, semantics, PRED, type, type);
    }
}
