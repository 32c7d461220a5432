package adamp.proofs.trajectory;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares runs that Coq evaluates over the rationals with the same runs of the specification: every decision and every
 * fraction of every state must be the same.
 */
public final class TrajectoryCheck {
    /** As many as meet every {@link Outcome} several times. */
    public static final int CASES = 300;

    /** So many trajectories go to Coq at a time. */
    private static final int BATCH = 100;

    private final Reference reference;
    private final int batch;

    /** Compares with the specification. */
    public TrajectoryCheck() {
        this(Reference.SPECIFICATION, BATCH);
    }

    /**
     * Compares with another one, for tests of the comparison.
     *
     * @param batch trajectories that go to Coq at a time: few where a difference is expected, after which no more go
     */
    TrajectoryCheck(Reference reference, int batch) {
        this.reference = reference;
        this.batch = batch;
    }

    /**
     * Draws trajectories, lets Coq evaluate them, and compares.
     *
     * @param coq runs Coq beside the compiled sources
     * @param seed of the draw: the same seed draws the same trajectories
     * @param count how many
     * @param progress hears of each part that is done, in one line
     */
    public TrajectoryReport run(Evaluator coq, long seed, int count, Consumer<String> progress) {
        List<TrajectoryCase> cases = drawn(seed, count);
        Map<Outcome, Integer> coverage = new EnumMap<>(Outcome.class);
        cases.forEach(each -> each.outcomes().forEach(outcome -> coverage.merge(outcome, 1, Integer::sum)));
        int steps = cases.stream().mapToInt(each -> each.rows().size()).sum();
        long fractions = cases.stream().mapToLong(TrajectoryCase::fractions).sum();
        Optional<String> finding = Optional.empty();
        for (int from = 0; from < count && finding.isEmpty(); from += batch) {
            List<TrajectoryCase> next = cases.subList(from, Math.min(count, from + batch));
            finding = difference(coq, next, from);
            progress.accept((from + next.size()) + " of " + count + " trajectories compared");
        }
        return new TrajectoryReport(count, steps, fractions, coverage, finding);
    }

    /** The trajectories of a seed: the algorithms take turns, those with decisions twice as often. */
    List<TrajectoryCase> drawn(long seed, int count) {
        Draw draw = new Draw(seed);
        List<TrajectoryCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(
                    switch (i % 8) {
                        case 0, 1 -> new SgdCases(reference).drawn(draw);
                        case 2, 3, 4 -> new SgdpCases(reference).drawn(draw);
                        case 5 -> new AdamCases(reference).drawn(draw, i % 16 == 5);
                        default -> new AdamPCases(reference).drawn(draw);
                    });
        }
        return cases;
    }

    private static Optional<String> difference(Evaluator coq, List<TrajectoryCase> cases, int before) {
        List<List<List<BigInteger>>> printed;
        try {
            printed = CoqText.parse(coq.evaluate(CoqText.of(cases)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("the trajectories cannot be evaluated: " + e.getMessage());
        }
        for (int i = 0; i < Math.min(cases.size(), printed.size()); i++) {
            Optional<String> difference = cases.get(i).difference(before + i + 1, printed.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return printed.size() == cases.size()
                ? Optional.empty()
                : Optional.of("Coq evaluates " + printed.size() + " trajectories of " + cases.size());
    }
}
