package adamp.proofs.trajectory;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run, as Coq is asked for it and as the reference computed it.
 *
 * @param description its algorithm, shape and conventions, for messages
 * @param term what Coq evaluates, of type {@code list (list Z)}
 * @param rows one for each step
 * @param outcomes what occurred on the way
 */
record TrajectoryCase(String description, String term, List<Row> rows, Set<Outcome> outcomes) {
    /** The first difference from what Coq printed, in one line. */
    Optional<String> difference(int number, List<List<BigInteger>> printed) {
        String where = "trajectory " + number + " (" + description + ")";
        for (int step = 0; step < Math.min(rows.size(), printed.size()); step++) {
            String difference = rows.get(step).difference(printed.get(step));
            if (difference != null) {
                return Optional.of(where + ", step " + (step + 1) + ": " + difference);
            }
        }
        return rows.size() == printed.size()
                ? Optional.empty()
                : Optional.of(where + ": Coq prints " + printed.size() + " steps, Java " + rows.size());
    }

    long fractions() {
        return rows.stream().mapToLong(row -> row.elements().size()).sum();
    }
}
