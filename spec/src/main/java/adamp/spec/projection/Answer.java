package adamp.spec.projection;

/** What one row says to equation 11. */
public enum Answer {
    /** Its cosine is below the threshold: the row looks scale-invariant. */
    PASSES,
    /** Its cosine is not. */
    FAILS,
    /** It has no cosine to speak of. */
    ABSTAINS
}
