package adamp.optimizer.gpu.emulator.sanitize;

import java.util.Arrays;

/** Which registers of which threads of a block have been written. */
public final class WrittenRegisters {
    private final boolean[] complete;
    private final long[][] written;

    public WrittenRegisters(int registers, int threads) {
        complete = new boolean[registers];
        written = new long[registers][(threads + Long.SIZE - 1) / Long.SIZE];
    }

    /** A new block: nothing is written. */
    public void clear() {
        Arrays.fill(complete, false);
        for (long[] threads : written) {
            Arrays.fill(threads, 0);
        }
    }

    /**
     * A set of threads writes a register.
     *
     * @param threads the set's bits
     * @param all whether it is the whole block
     */
    public void write(int register, long[] threads, boolean all) {
        if (complete[register]) {
            return;
        }
        if (all) {
            complete[register] = true;
            return;
        }
        long[] known = written[register];
        for (int k = 0; k < known.length; k++) {
            known[k] |= threads[k];
        }
    }

    /**
     * A set of threads reads a register.
     *
     * @return the first of them that has not written it, -1 if there is none
     */
    public int read(int register, long[] threads) {
        return complete[register] ? -1 : firstMissing(written[register], threads);
    }

    private static int firstMissing(long[] known, long[] threads) {
        for (int k = 0; k < known.length; k++) {
            long missing = threads[k] & ~known[k];
            if (missing != 0) {
                return k * Long.SIZE + Long.numberOfTrailingZeros(missing);
            }
        }
        return -1;
    }
}
