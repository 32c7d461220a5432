package adamp.experiments.cli;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import adamp.experiments.run.ExperimentKind;
import adamp.experiments.toy.CircleKind;
import adamp.experiments.toy.RosenbrockKind;
import adamp.experiments.train.ClassificationKind;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The kinds of experiment a YAML file can name. */
final class Kinds {
    private static final Map<String, Supplier<ExperimentKind>> KINDS = Map.of(
            "circle", CircleKind::new, "rosenbrock", RosenbrockKind::new, "classification", ClassificationKind::new);

    private Kinds() {}

    static ExperimentKind named(String name) {
        Supplier<ExperimentKind> kind = KINDS.get(name);
        if (kind == null) {
            List<String> known = KINDS.keySet().stream().sorted().toList();
            throw ExperimentException.usage("unknown kind '" + name + "'; " + Nearest.hint(name, known));
        }
        return kind.get();
    }
}
