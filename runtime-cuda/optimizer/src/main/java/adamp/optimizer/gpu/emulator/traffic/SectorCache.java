package adamp.optimizer.gpu.emulator.traffic;

/**
 * A cache as an L2 is made: lines of 128 bytes, each of four sectors of 32 that are fetched and written back alone; sets
 * of 16 lines, of which the one used longest ago gives way; written sectors stay until then. A sector that is stored to is
 * not fetched before.
 */
final class SectorCache {
    static final int SECTOR_BYTES = 32;

    private static final int SECTOR_SHIFT = 5;
    private static final int LINE_SHIFT = 7;
    private static final int SECTORS_MASK = 3;
    private static final int WAYS = 16;

    private final int sets;
    private final long[] lines;
    private final long[] used;
    private final byte[] valid;
    private final byte[] dirty;
    private long clock;
    private int last;

    private long sectorsRead;
    private long sectorsWritten;

    /** @param bytes the capacity, rounded down to whole sets, at least one */
    SectorCache(long bytes) {
        sets = (int) Math.max(1, bytes / ((long) WAYS << LINE_SHIFT));
        lines = new long[sets * WAYS];
        used = new long[sets * WAYS];
        valid = new byte[sets * WAYS];
        dirty = new byte[sets * WAYS];
    }

    void load(long address) {
        int slot = slot(address >>> LINE_SHIFT);
        int sector = sector(address);
        if ((valid[slot] & sector) == 0) {
            valid[slot] |= (byte) sector;
            sectorsRead++;
        }
    }

    void store(long address) {
        int slot = slot(address >>> LINE_SHIFT);
        int sector = sector(address);
        valid[slot] |= (byte) sector;
        dirty[slot] |= (byte) sector;
    }

    /** Bytes fetched from the device's memory so far. */
    long bytesRead() {
        return sectorsRead * SECTOR_BYTES;
    }

    /** Bytes written back to the device's memory so far. */
    long bytesWritten() {
        return sectorsWritten * SECTOR_BYTES;
    }

    /** Writes back all that is dirty. */
    void flush() {
        for (int slot = 0; slot < dirty.length; slot++) {
            writeBack(slot);
        }
    }

    /** Where a line is or comes to be. */
    private int slot(long line) {
        if (lines[last] == line && used[last] != 0) {
            return last;
        }
        int first = set(line) * WAYS;
        int oldest = first;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (lines[slot] == line && used[slot] != 0) {
                return touched(slot);
            }
            if (used[slot] < used[oldest]) {
                oldest = slot;
            }
        }
        writeBack(oldest);
        lines[oldest] = line;
        valid[oldest] = 0;
        return touched(oldest);
    }

    private int touched(int slot) {
        used[slot] = ++clock;
        last = slot;
        return slot;
    }

    private void writeBack(int slot) {
        sectorsWritten += Integer.bitCount(dirty[slot]);
        dirty[slot] = 0;
    }

    /** Spread by a multiplicative hash, as the sets of an L2 are: arrays that lie a power of two apart do not collide. */
    private int set(long line) {
        return (int) Long.remainderUnsigned((line * 0x9e3779b97f4a7c15L) >>> 20, sets);
    }

    private static int sector(long address) {
        return 1 << (address >>> SECTOR_SHIFT & SECTORS_MASK);
    }
}
