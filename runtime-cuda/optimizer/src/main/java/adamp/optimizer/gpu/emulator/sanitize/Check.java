package adamp.optimizer.gpu.emulator.sanitize;

/** What a kernel may do wrong. */
public enum Check {
    GLOBAL_BOUNDS("access outside of every allocation"),
    SHARED_BOUNDS("access outside of every shared array"),
    USE_AFTER_FREE("access to freed memory"),
    MISALIGNED("misaligned access"),
    UNINITIALISED_REGISTER("read of a register that was never written"),
    UNWRITTEN_MEMORY("read of memory that nobody wrote"),
    BLOCK_RACE("race between threads of a block, no barrier between them"),
    GRID_RACE("race between blocks of a launch"),
    DIVERGENT_BARRIER("barrier that not all threads of the block reach"),
    INSTRUCTION_BUDGET("more instructions than allowed, as in a loop without end");

    private final String meaning;

    Check(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
