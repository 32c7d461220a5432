package adamp.proofs.trajectory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The text that Coq evaluates, and what it prints. */
final class CoqText {
    private static final String HEADER = """
            From Coq Require Import List ZArith QArith.
            From AdamP Require Import Algebra RationalScalars Coordinates Families Rows Steps AdamSteps Evaluation.
            Import ListNotations.
            Open Scope Q_scope.
            Open Scope Z_scope.
            Definition evaluated (rows : list (list Z)) := rows.
            """;
    private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)\\]");

    private CoqText() {}

    /** One command for each trajectory. */
    static String of(List<TrajectoryCase> cases) {
        StringBuilder text = new StringBuilder(HEADER);
        for (TrajectoryCase each : cases) {
            text.append("Eval vm_compute in evaluated (").append(each.term()).append(").\n");
        }
        return text.toString();
    }

    /**
     * The rows of each trajectory.
     *
     * @throws IllegalArgumentException if that is not what Coq printed; the message says what it printed
     */
    static List<List<List<BigInteger>>> parse(String printed) {
        List<List<List<BigInteger>>> trajectories = new ArrayList<>();
        String flat = printed.replaceAll("\\s+", " ");
        String[] values = flat.split(": list \\(list Z\\)", -1);
        if (!values[values.length - 1].isBlank()) {
            throw new IllegalArgumentException("Coq prints " + start(values[values.length - 1]));
        }
        for (String value : Arrays.copyOf(values, values.length - 1)) {
            trajectories.add(rows(value));
        }
        return trajectories;
    }

    private static List<List<BigInteger>> rows(String value) {
        String stripped = value.strip();
        if (!stripped.startsWith("= [") || !stripped.endsWith("]")) {
            throw new IllegalArgumentException("Coq prints " + start(stripped));
        }
        return ROW.matcher(stripped)
                .results()
                .map(row -> Arrays.stream(row.group(1).split(";"))
                        .map(number -> new BigInteger(number.replaceAll("[\\s()]", "")))
                        .toList())
                .toList();
    }

    private static String start(String text) {
        String line = text.strip();
        return line.length() <= 120 ? line : line.substring(0, 120) + " ...";
    }
}
