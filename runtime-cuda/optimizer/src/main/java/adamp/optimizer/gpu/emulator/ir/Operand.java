package adamp.optimizer.gpu.emulator.ir;

/** What an instruction reads besides memory. */
public sealed interface Operand {
    /** The value of a register. */
    record OfRegister(Register register) implements Operand {}

    /** A constant, as the bits of the operand's type, zeros above. */
    record Immediate(long bits) implements Operand {}

    /** Where a thread stands. */
    record OfSpecial(SpecialRegister special) implements Operand {}
}
