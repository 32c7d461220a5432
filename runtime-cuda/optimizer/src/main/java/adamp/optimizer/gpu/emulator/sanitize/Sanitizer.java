package adamp.optimizer.gpu.emulator.sanitize;

/**
 * Which checks are made. Bounds, alignment, freed memory and barriers are always checked.
 *
 * @param registers whether reads of unwritten registers are reported
 * @param memory whether reads of unwritten memory and races are reported; takes 16 bytes for each 4 of device memory
 * @param instructionBudget the most thread-instructions of a launch
 */
public record Sanitizer(boolean registers, boolean memory, long instructionBudget) {
    private static final long DEFAULT_BUDGET = 100_000_000_000L;

    /** All checks. */
    public static Sanitizer on() {
        return new Sanitizer(true, true, DEFAULT_BUDGET);
    }

    /** The checks that are always made, alone. */
    public static Sanitizer off() {
        return new Sanitizer(false, false, DEFAULT_BUDGET);
    }

    /** These checks with another budget. */
    public Sanitizer withInstructionBudget(long threadInstructions) {
        return new Sanitizer(registers, memory, threadInstructions);
    }
}
