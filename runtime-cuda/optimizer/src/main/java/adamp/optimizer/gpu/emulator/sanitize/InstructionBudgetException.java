package adamp.optimizer.gpu.emulator.sanitize;

/** A launch took more instructions than allowed: a time-out, which proves nothing wrong. */
public final class InstructionBudgetException extends SanitizerException {
    public InstructionBudgetException(Site site, long budget) {
        super(
                Check.INSTRUCTION_BUDGET,
                site,
                budget + " thread-instructions; raise the sanitizer's budget if it is too small");
    }
}
