package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.Ieee.bits;
import static adamp.optimizer.gpu.emulator.opcode.Ieee.f64;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F64;

import adamp.optimizer.gpu.emulator.opcode.Semantics.LongBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.LongUnary;

/** Arithmetic of binary64, rounded to nearest even. As in {@link FloatOpcodes}, what may be fused needs its {@code .rn}. */
final class DoubleOpcodes {
    private DoubleOpcodes() {}

    static void addTo(Rows rows) {
        binary(rows, "add.rn", (a, b) -> bits(f64(a) + f64(b)));
        binary(rows, "sub.rn", (a, b) -> bits(f64(a) - f64(b)));
        binary(rows, "mul.rn", (a, b) -> bits(f64(a) * f64(b)));
        binary(rows, "div.rn", (a, b) -> bits(f64(a) / f64(b)));
        binary(rows, "min", (a, b) -> bits(min(f64(a), f64(b))));
        binary(rows, "max", (a, b) -> bits(max(f64(a), f64(b))));
        rows.add("fma.rn.f64", (LongTernary) (a, b, c) -> bits(Math.fma(f64(a), f64(b), f64(c))), F64, F64, F64, F64);
        unary(rows, "sqrt.rn", a -> bits(Math.sqrt(f64(a))));
        unary(rows, "rcp.rn", a -> bits(1 / f64(a)));
        unary(rows, "neg", a -> bits(-f64(a)));
        unary(rows, "abs", a -> bits(Math.abs(f64(a))));
    }

    /** The lesser, of a number and a NaN the number. */
    private static double min(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    /** The greater, of a number and a NaN the number. */
    private static double max(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }

    private static void unary(Rows rows, String name, LongUnary semantics) {
        rows.add(name + F64, semantics, F64, F64);
    }

    private static void binary(Rows rows, String name, LongBinary semantics) {
        rows.add(name + F64, semantics, F64, F64, F64);
    }
}
