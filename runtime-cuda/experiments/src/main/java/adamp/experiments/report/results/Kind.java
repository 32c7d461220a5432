package adamp.experiments.report.results;

import java.util.List;
import java.util.Set;

/** Sorts of experiment, told by the columns of their metrics and not by name, so that a new experiment finds its figures. */
public enum Kind {
    /** A weight in the plane, step by step: Figure 1. */
    PLANE("step, x, y, norm, cosine, effectiveStep"),
    /** A weight in space on the spherical Rosenbrock function, step by step: Figure 3. */
    SPHERE("step, x, y, z, psi, phi, norm, loss, distance, effectiveStep"),
    /** A network, epoch by epoch. */
    TRAINING("epoch, trainLoss, testAccuracy, filterNorm, effectiveStep"),
    /** Anything else: shown by its table and notes alone. */
    OTHER("");

    private final String columns;

    Kind(String columns) {
        this.columns = columns;
    }

    private Set<String> columns() {
        return columns.isEmpty() ? Set.of() : Set.of(columns.split(", "));
    }

    static Kind of(List<Run> runs) {
        for (Kind kind : values()) {
            boolean every =
                    runs.stream().allMatch(run -> run.metrics().columns().containsAll(kind.columns()));
            if (every && !runs.isEmpty()) {
                return kind;
            }
        }
        return OTHER;
    }
}
