package adamp.experiments.run;

import java.util.Optional;

/**
 * A row of the table of published and measured figures, as the results file has it.
 *
 * @param measured null if the run ended without it: a direction that never arrived, a value that is not finite
 * @param within whether there are values and all lie in the accepted range; null if there is no range
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
    static TableRow of(String label, Cell cell, Optional<Measured> measured) {
        Optional<Measured> finite = measured.filter(Measured::isFinite);
        Boolean within = cell.accept() == null
                ? null
                : finite.map(figure -> figure.values().stream().allMatch(cell.accept()::holds))
                        .orElse(false);
        return new TableRow(
                label,
                cell.quantity(),
                cell.published(),
                cell.source(),
                finite.orElse(null),
                cell.unit(),
                cell.accept(),
                within);
    }

    /** Whether a value lies outside the accepted range. */
    public boolean isOutside() {
        return within != null && !within;
    }
}
