package adamp.experiments.run;

/**
 * A row of the table of published and measured figures, as the results file has it.
 *
 * @param within whether every value lies in the accepted range; null if there is none
 */
public record TableRow(
        String row,
        String quantity,
        Double published,
        String source,
        Measured measured,
        String unit,
        Cell.Range accept,
        Boolean within) {
    static TableRow of(String label, Cell cell, Measured measured) {
        Boolean within = cell.accept() == null
                ? null
                : (Boolean) measured.values().stream().allMatch(cell.accept()::holds);
        return new TableRow(
                label, cell.quantity(), cell.published(), cell.source(), measured, cell.unit(), cell.accept(), within);
    }

    /** Whether a value lies outside the accepted range. */
    public boolean isOutside() {
        return within != null && !within;
    }
}
