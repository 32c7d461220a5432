package adamp.properties.ptx;

/**
 * What became of a mutant.
 *
 * @param end how it ended
 * @param where the case that ended it, or the error; empty if it survived
 */
record Verdict(End end, String where) {
    static final Verdict SURVIVED = new Verdict(End.SURVIVED, "");

    /** Ways to end. The first three are caught. */
    enum End {
        /** A case came out beyond the bound of the reference. */
        BOUND,
        /** A case came out otherwise, but within the bound, or in what has none: a report, a copy. */
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
