package adamp.optimizer.gpu.emulator.sanitize;

import java.util.Arrays;

/**
 * The last writer and reader of each granule of a memory region. A granule has 4 bytes until narrower accesses meet the
 * region, then as many as those.
 */
public final class Shadow {
    private static final int WORD_SHIFT = 2;

    private final int bytes;
    private int shift = WORD_SHIFT;
    private long[] writers;
    private long[] readers;

    public Shadow(int bytes) {
        this.bytes = bytes;
        writers = new long[granules()];
        readers = new long[granules()];
    }

    /**
     * A thread reads.
     *
     * @return what is wrong with it, null if nothing is
     */
    public Check read(int at, int width, long tag, Epoch epoch) {
        int last = (at + width - 1) >> shift;
        for (int granule = at >> shift; granule <= last; granule++) {
            long writer = writers[granule];
            if (writer < epoch.oldest) {
                return Check.UNWRITTEN_MEMORY;
            }
            if (writer >= epoch.since && conflict(writer, tag)) {
                return race(writer, tag);
            }
            long reader = readers[granule];
            if (reader != tag) {
                readers[granule] = joined(reader, tag, epoch);
            }
        }
        return null;
    }

    /**
     * A thread writes.
     *
     * @return what is wrong with it, null if nothing is
     */
    public Check write(int at, int width, long tag, Epoch epoch) {
        int last = (at + width - 1) >> shift;
        for (int granule = at >> shift; granule <= last; granule++) {
            long writer = writers[granule];
            if (writer >= epoch.since && conflict(writer, tag)) {
                return race(writer, tag);
            }
            long reader = readers[granule];
            if (reader >= epoch.since && conflict(reader, tag)) {
                return race(reader, tag);
            }
            writers[granule] = tag;
        }
        return null;
    }

    /** Who read or wrote last, of a report. */
    public String history(int at, Epoch epoch) {
        return "last written by " + epoch.name(writers[at >> shift]) + ", last read by "
                + epoch.name(readers[at >> shift]);
    }

    /** Splits granules that are wider than an access. */
    public void refine(int width) {
        while (1 << shift > width) {
            shift--;
            writers = doubled(writers);
            readers = doubled(readers);
        }
    }

    /** The host writes: whatever a kernel reads there is defined. */
    public void hostWrite(int at, int length) {
        requireWhole(at, length);
        Arrays.fill(writers, at >> shift, (at + length + (1 << shift) - 1) >> shift, Epoch.HOST);
    }

    /** A copy on the device: what was unwritten stays so. */
    public void copy(int at, Shadow source, int sourceAt, int length) {
        int width = Math.min(granule(at, length), source.granule(sourceAt, length));
        refine(width);
        source.refine(width);
        for (int offset = 0; offset < length; offset += 1 << shift) {
            boolean written = source.writers[(sourceAt + offset) >> source.shift] >= Epoch.HOST;
            writers[(at + offset) >> shift] = written ? Epoch.HOST : 0;
        }
    }

    /** Before serials start anew: all that was written counts as the host's. */
    public void age() {
        for (int k = 0; k < writers.length; k++) {
            writers[k] = Math.min(writers[k], Epoch.HOST);
        }
        Arrays.fill(readers, 0);
    }

    /** Another block, or another thread in the same phase. */
    private static boolean conflict(long earlier, long tag) {
        long difference = earlier ^ tag;
        return difference != 0 && (difference >>> Epoch.SERIAL_SHIFT != 0 || difference >>> Epoch.PHASE_SHIFT == 0);
    }

    private static Check race(long earlier, long tag) {
        return (earlier ^ tag) >>> Epoch.SERIAL_SHIFT == 0 ? Check.BLOCK_RACE : Check.GRID_RACE;
    }

    private static long joined(long reader, long tag, Epoch epoch) {
        if (reader < epoch.since) {
            return tag;
        }
        long difference = reader ^ tag;
        if (difference >>> Epoch.SERIAL_SHIFT != 0) {
            return epoch.severalBlocks;
        }
        return difference >>> Epoch.PHASE_SHIFT == 0 ? tag | Epoch.SEVERAL : tag;
    }

    private void requireWhole(int at, int length) {
        refine(granule(at, length));
    }

    /** The widest granule, at most of a word, that begins and ends with a range. */
    private int granule(int at, int length) {
        int end = at + length == bytes ? 0 : at + length;
        return 1 << Math.min(WORD_SHIFT, Integer.numberOfTrailingZeros(at | end | 1 << WORD_SHIFT));
    }

    private int granules() {
        return (int) (((long) bytes + (1 << shift) - 1) >> shift);
    }

    private long[] doubled(long[] tags) {
        long[] result = new long[granules()];
        for (int k = 0; k < result.length; k++) {
            result[k] = tags[k >> 1];
        }
        return result;
    }
}
