package adamp.optimizer.gpu.emulator.ir;

/**
 * {@code @p} or {@code @!p} before an instruction.
 *
 * @param negated whether threads take part whose predicate is false
 */
public record Guard(Register predicate, boolean negated) {}
