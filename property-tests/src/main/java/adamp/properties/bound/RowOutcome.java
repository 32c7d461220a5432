package adamp.properties.bound;

/**
 * What eq. 11 may say of one row, as far as rounding lets one know.
 *
 * @param mayPass whether the cosine is below the threshold in some evaluation
 * @param mayFail whether it is not below it in some evaluation
 * @param mayAbstain whether the row has no cosine in some evaluation, and does not speak
 */
record RowOutcome(boolean mayPass, boolean mayFail, boolean mayAbstain) {
    static final RowOutcome PASSES = new RowOutcome(true, false, false);
    static final RowOutcome FAILS = new RowOutcome(false, true, false);
    /** Rounding decides: both verdicts are allowed. */
    static final RowOutcome OPEN = new RowOutcome(true, true, false);

    static final RowOutcome ABSTAINS = new RowOutcome(false, false, true);

    RowOutcome or(RowOutcome other) {
        return new RowOutcome(mayPass || other.mayPass, mayFail || other.mayFail, mayAbstain || other.mayAbstain);
    }

    /** Whether it may be left unprojected where each row decides for itself. */
    boolean mayBeLeft() {
        return mayFail || mayAbstain;
    }
}
