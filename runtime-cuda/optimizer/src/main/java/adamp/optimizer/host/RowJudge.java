package adamp.optimizer.host;

/** The decision of eq. 11 on one row: whether |cos(w, g)| is below delta / sqrt(row length). */
interface RowJudge {
    /**
     * Sums over one part of a row, as the judge wants them: from float32 lanes or, where those cannot be trusted, wider.
     *
     * @param parts the lanes' (w.g, w.w, g.g) over elements {@code from} to {@code to} of the windows
     */
    void addPart(float[] parts, Window weight, Window gradient, int from, int to, Sums sums);

    /** Judges a row by its sums and counts the verdict. */
    void judge(Sums sums, RowSource row, ViewTally tally);

    /** The threshold for a row length; NaN if nothing is ever projected. */
    double threshold(int length);
}
