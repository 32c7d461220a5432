package adamp.optimizer.gpu.emulator.exec;

/** The addresses of an access, one a thread, without the instruction's constant offset. */
final class Addresses {
    private final long[] wide;
    private final int[] narrow;
    private final long offset;

    private Addresses(long[] wide, int[] narrow, long offset) {
        this.wide = wide;
        this.narrow = narrow;
        this.offset = offset;
    }

    static Addresses of64(long[] registers, long offset) {
        return new Addresses(registers, null, offset);
    }

    /** Of shared memory, whose addresses may have 32 bits. */
    static Addresses of32(int[] registers, long offset) {
        return new Addresses(new long[registers.length], registers, offset);
    }

    /** An array that holds those of a run of threads. */
    long[] of(int from, int to) {
        if (narrow != null) {
            for (int t = from; t < to; t++) {
                wide[t] = narrow[t] & 0xffffffffL;
            }
        }
        return wide;
    }

    long offset() {
        return offset;
    }
}
