package adamp.properties.report.certificate;

/**
 * How many cases ended how, and how many decisions of eq. 11 were among them. Cases are those passed, failed, declined and
 * not run.
 *
 * @param failed waived or not
 * @param waived failures that were expected
 * @param ambiguous decisions that rounding leaves open
 */
public record Tally(
        long cases, long passed, long failed, long declined, long waived, long notRun, long decisions, long ambiguous) {
    static Tally read(Fields fields) {
        return new Tally(
                fields.whole("cases"),
                fields.whole("passed"),
                fields.whole("failed"),
                fields.whole("declined"),
                fields.whole("waived"),
                fields.whole("notRun"),
                fields.whole("decisions"),
                fields.whole("ambiguous"));
    }

    /** Failures that no waiver expects. */
    public long unwaived() {
        return Math.max(0, failed - waived);
    }

    /** Cases that were run. */
    public long run() {
        return Math.max(0, cases - notRun);
    }

    /** The share of open decisions, 0 where there is none to take. */
    public double openShare() {
        return decisions == 0 ? 0 : (double) ambiguous / decisions;
    }
}
