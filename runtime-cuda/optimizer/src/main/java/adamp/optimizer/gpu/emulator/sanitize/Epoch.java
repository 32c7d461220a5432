package adamp.optimizer.gpu.emulator.sanitize;

/**
 * Who accesses memory, as tags that grow with time: {@code serial << 32 | phase << 11 | thread}. Each block of each launch
 * has a serial of its own, larger than all before; a phase is the time between two barriers of a block.
 *
 * <p>Accesses of this launch are tagged {@link #since} or more, so nothing is cleared between launches.
 */
public final class Epoch {
    static final int SERIAL_SHIFT = 32;
    static final int PHASE_SHIFT = 11;
    /** In place of a thread: several threads read in this phase. */
    static final long SEVERAL = (1L << PHASE_SHIFT) - 1;
    /** The host's tag, older than every launch. */
    static final long HOST = 1L << SERIAL_SHIFT;

    private static final long LAST_PHASE = (1L << (SERIAL_SHIFT - PHASE_SHIFT)) - 1;

    /** Memory with an older writer counts as unwritten. */
    long oldest;
    /** The first tag of this launch. */
    long since;
    /** The tag of memory that several blocks of this launch have read. */
    long severalBlocks;

    private long member;
    private long phase;

    /** Of global memory, where a launch counts as one time. */
    public void beginLaunch(long firstSerial, int blocks) {
        oldest = HOST;
        since = firstSerial << SERIAL_SHIFT;
        severalBlocks = (firstSerial + blocks) << SERIAL_SHIFT;
    }

    /** Of global memory: the next block of the launch. */
    public void beginBlock(long serial) {
        member = serial << SERIAL_SHIFT;
        phase = 0;
    }

    /** Of shared memory, where nothing of earlier blocks is left. */
    public void beginSharedBlock(long serial) {
        beginBlock(serial);
        oldest = member;
        since = member;
        severalBlocks = (serial + 1) << SERIAL_SHIFT;
    }

    /** All threads of the block have met. */
    public void passBarrier() {
        phase = Math.min(phase + 1, LAST_PHASE);
        member = member >>> SERIAL_SHIFT << SERIAL_SHIFT | phase << PHASE_SHIFT;
    }

    /** The tag of a thread is this one with the thread's number in its lowest bits. */
    public long member() {
        return member;
    }

    /** Whose tag it is, of a report. */
    String name(long tag) {
        if (tag == 0) {
            return "nobody";
        }
        if (tag < since) {
            return tag == HOST ? "the host" : "an earlier launch";
        }
        if (tag == severalBlocks) {
            return "several blocks";
        }
        long thread = tag & SEVERAL;
        String who = thread == SEVERAL ? "several threads" : "thread " + thread;
        return tag >>> SERIAL_SHIFT == member >>> SERIAL_SHIFT
                ? who
                : who + " of block " + ((tag >>> SERIAL_SHIFT) - (since >>> SERIAL_SHIFT));
    }
}
