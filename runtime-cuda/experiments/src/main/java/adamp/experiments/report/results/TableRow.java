package adamp.experiments.report.results;

import java.util.Optional;

/**
 * One line of an experiment's table. The published and the measured figure are values of different types and never
 * stand in for each other.
 *
 * @param row what was run, as in "momentum 0.9"
 * @param quantity what was measured, as in "max norm"
 * @param published the paper's figure, where it prints one
 * @param measured this project's figure, where the run came to one
 * @param unit of both, empty for a pure number
 * @param accepted where every measured value must lie, where that is known beforehand
 * @param basis where the accepted range comes from, if it does not come from the published figure; empty if unsaid
 * @param verdict the experiment's own judgement
 */
public record TableRow(
        String row,
        String quantity,
        Optional<Published> published,
        Optional<Measured> measured,
        String unit,
        Optional<Accepted> accepted,
        String basis,
        Verdict verdict) {}
