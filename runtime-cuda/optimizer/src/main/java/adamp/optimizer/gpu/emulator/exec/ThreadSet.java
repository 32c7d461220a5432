package adamp.optimizer.gpu.emulator.exec;

import java.util.Arrays;

/** Threads of a block, as bits and as runs of neighbours. */
final class ThreadSet {
    private final long[] bits;
    private final int[] bounds;
    private final int size;

    private ThreadSet(long[] bits) {
        this.bits = bits;
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        size = count;
        bounds = runs(bits);
    }

    static ThreadSet first(int threads) {
        long[] bits = new long[words(threads)];
        for (int t = 0; t < threads; t++) {
            bits[t / Long.SIZE] |= 1L << t;
        }
        return new ThreadSet(bits);
    }

    /** Those of this set whose predicate has a value. */
    ThreadSet where(boolean[] predicate, boolean value) {
        long[] chosen = new long[bits.length];
        for (int k = 0; k < runs(); k++) {
            for (int t = from(k); t < to(k); t++) {
                chosen[t / Long.SIZE] |= predicate[t] == value ? 1L << t : 0;
            }
        }
        return Arrays.equals(chosen, bits) ? this : new ThreadSet(chosen);
    }

    ThreadSet minus(ThreadSet other) {
        long[] rest = bits.clone();
        for (int k = 0; k < rest.length; k++) {
            rest[k] &= ~other.bits[k];
        }
        return new ThreadSet(rest);
    }

    ThreadSet plus(ThreadSet other) {
        long[] all = bits.clone();
        for (int k = 0; k < all.length; k++) {
            all[k] |= other.bits[k];
        }
        return new ThreadSet(all);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int runs() {
        return bounds.length / 2;
    }

    int from(int run) {
        return bounds[2 * run];
    }

    int to(int run) {
        return bounds[2 * run + 1];
    }

    /** The bits, to be read only. */
    long[] bits() {
        return bits;
    }

    private static int words(int threads) {
        return (threads + Long.SIZE - 1) / Long.SIZE;
    }

    private static int[] runs(long[] bits) {
        int[] bounds = new int[8];
        int count = 0;
        boolean inside = false;
        for (int word = 0; word < bits.length; word++) {
            for (int bit = 0; bit < Long.SIZE; ) {
                // The next bit that differs from the run we are in.
                long rest = (inside ? ~bits[word] : bits[word]) >>> bit;
                bit += rest == 0 ? Long.SIZE : Long.numberOfTrailingZeros(rest);
                if (bit < Long.SIZE) {
                    if (count == bounds.length) {
                        bounds = Arrays.copyOf(bounds, 2 * count);
                    }
                    bounds[count++] = word * Long.SIZE + bit;
                    inside = !inside;
                }
            }
        }
        if (inside) {
            bounds = Arrays.copyOf(bounds, count + 1);
            bounds[count++] = bits.length * Long.SIZE;
        }
        return Arrays.copyOf(bounds, count);
    }
}
