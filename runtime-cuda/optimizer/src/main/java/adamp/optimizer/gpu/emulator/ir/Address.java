package adamp.optimizer.gpu.emulator.ir;

/**
 * {@code [base+offset]}.
 *
 * @param base a register, or the constant address of a variable; a parameter's is its offset in the packed arguments
 */
public record Address(Operand base, long offset) {}
