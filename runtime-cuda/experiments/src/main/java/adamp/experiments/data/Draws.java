package adamp.experiments.data;

import java.util.SplittableRandom;

/**
 * Random numbers that depend on what they are for and on nothing drawn before, so that a run continues from its epoch and
 * step alone, and any thread may make any example.
 */
public final class Draws {
    /** Of Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): 2^64 over the golden ratio, odd. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Draws() {}

    /**
     * The numbers of one example or step.
     *
     * @param seed of the run
     * @param epoch counted as the run counts
     * @param index of the example in its set, or of the step in its epoch
     */
    public static SplittableRandom of(long seed, int epoch, long index, Purpose purpose) {
        long state = mix(seed + GOLDEN);
        state = mix(state ^ (epoch + GOLDEN));
        state = mix(state ^ (index + GOLDEN));
        state = mix(state ^ (purpose.number() + GOLDEN));
        return new SplittableRandom(state);
    }

    /** A bijection of 64 bits, Stafford's 13th variant of MurmurHash3's finalizer. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
