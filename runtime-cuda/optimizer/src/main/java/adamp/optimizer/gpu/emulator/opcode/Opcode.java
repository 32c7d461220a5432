package adamp.optimizer.gpu.emulator.opcode;

import java.util.List;

/**
 * A row of the table.
 *
 * @param name as PTX writes it, all modifiers included, such as {@code add.rn.f32}
 * @param result the type of the register written
 * @param operands the types of the operands read, in PTX's order
 * @param semantics what it does
 */
public record Opcode(String name, PtxType result, List<PtxType> operands, Semantics semantics) {
    public Opcode {
        operands = List.copyOf(operands);
    }

    /** Whether registers may be wider than the types, as those of conversions may. */
    public boolean relaxed() {
        return name.startsWith("cvt.");
    }
}
