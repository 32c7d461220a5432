package adamp.optimizer.gpu.emulator.opcode;

import static adamp.optimizer.gpu.emulator.opcode.Ieee.bits;
import static adamp.optimizer.gpu.emulator.opcode.Ieee.f32;
import static adamp.optimizer.gpu.emulator.opcode.PtxType.F32;

import adamp.optimizer.gpu.emulator.opcode.Semantics.IntBinary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntTernary;
import adamp.optimizer.gpu.emulator.opcode.Semantics.IntUnary;

/**
 * Arithmetic of binary32, rounded to nearest even. {@code add}, {@code sub} and {@code mul} need their {@code .rn}: a
 * driver may fuse those without, and the bits would depend on it.
 */
final class FloatOpcodes {
    private FloatOpcodes() {}

    static void addTo(Rows rows) {
        binary(rows, "add.rn", (a, b) -> bits(f32(a) + f32(b)));
        binary(rows, "sub.rn", (a, b) -> bits(f32(a) - f32(b)));
        binary(rows, "mul.rn", (a, b) -> bits(f32(a) * f32(b)));
        binary(rows, "div.rn", (a, b) -> bits(f32(a) / f32(b)));
        binary(rows, "min", (a, b) -> bits(min(f32(a), f32(b))));
        binary(rows, "max", (a, b) -> bits(max(f32(a), f32(b))));
        rows.add("fma.rn.f32", (IntTernary) (a, b, c) -> bits(Math.fma(f32(a), f32(b), f32(c))), F32, F32, F32, F32);
        // The root in binary64, rounded again, is the nearest binary32: 53 >= 2 * 24 + 2.
        unary(rows, "sqrt.rn", a -> bits((float) Math.sqrt(f32(a))));
        unary(rows, "rcp.rn", a -> bits(1 / f32(a)));
        unary(rows, "neg", a -> bits(-f32(a)));
        unary(rows, "abs", a -> bits(Math.abs(f32(a))));
    }

    /** The lesser, of a number and a NaN the number. */
    private static float min(float a, float b) {
        return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.min(a, b);
    }

    /** The greater, of a number and a NaN the number. */
    private static float max(float a, float b) {
        return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.max(a, b);
    }

    private static void unary(Rows rows, String name, IntUnary semantics) {
        rows.add(name + F32, semantics, F32, F32);
    }

    private static void binary(Rows rows, String name, IntBinary semantics) {
        rows.add(name + F32, semantics, F32, F32, F32);
    }
}
