package adamp.proofs.prove;

/**
 * Coq against Java in the record.
 *
 * @param cases compared, 0 where Coq was not there
 * @param fractions compared in them
 * @param passed whether there were any and all agree
 */
public record TrajectorySummary(int cases, long fractions, boolean passed, double seconds) {}
