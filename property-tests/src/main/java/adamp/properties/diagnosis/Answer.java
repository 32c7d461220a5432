package adamp.properties.diagnosis;

/** What eq. 11 says of a row or of a view. */
enum Answer {
    PASSES,
    FAILS,
    /** Rounding decides: it may pass, it may fail. */
    OPEN,
    /** It does not speak. */
    ABSTAINS
}
