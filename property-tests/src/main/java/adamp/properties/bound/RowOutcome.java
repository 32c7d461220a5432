package adamp.properties.bound;

/** What eq. 11 says of one row, as far as rounding lets one know. */
enum RowOutcome {
    /** The cosine is below the threshold in every evaluation. */
    PASSES,
    /** The cosine is not below the threshold in any evaluation. */
    FAILS,
    /** Rounding decides: both verdicts are allowed. */
    OPEN,
    /** The row has no cosine and does not speak. */
    ABSTAINS
}
