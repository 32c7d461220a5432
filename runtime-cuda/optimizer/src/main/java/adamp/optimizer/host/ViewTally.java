package adamp.optimizer.host;

/** Counts the verdicts of a view's rows: it passes if some row speaks and none that speaks fails (eq. 11, all rows). */
final class ViewTally {
    private boolean speaks;
    private boolean fails;
    private double maxCosine;

    void clear() {
        speaks = false;
        fails = false;
        maxCosine = Double.NaN;
    }

    /** One row's cosine and whether it is below the threshold. */
    void count(double cosine, boolean below) {
        maxCosine = speaks ? Math.max(maxCosine, cosine) : cosine; // Math.max keeps a NaN
        speaks = true;
        fails |= !below;
    }

    boolean fails() {
        return fails;
    }

    boolean passes() {
        return speaks && !fails;
    }

    /** The largest cosine of the rows that spoke; NaN if one is or if none spoke. */
    double maxCosine() {
        return maxCosine;
    }
}
