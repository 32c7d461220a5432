package adamp.properties.ptx;

/**
 * What became of a mutant.
 *
 * @param end how it ended
 * @param where the case that ended it, or the error; empty if it survived
 */
record Verdict(End end, String where) {
    /** Ways to end. Only bits and the sanitizer count as caught. */
    enum End {
        /** A case came out otherwise, bit for bit, or failed to run. */
        BITS,
        /** The emulator reported an access, a race or a barrier. */
        SANITIZER,
        /** The module did not load. */
        LOAD_ERROR,
        /** A launch took too many instructions. */
        TIME_OUT,
        /** Every case came out the same. */
        SURVIVED
    }
}
