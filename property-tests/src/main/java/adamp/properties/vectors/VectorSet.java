package adamp.properties.vectors;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The vectors of one algorithm under one convention.
 *
 * @param algorithm which of the five
 * @param conventions what settles the rest
 * @param seed that the scenarios were drawn from
 * @param vectors in the order of the families
 */
public record VectorSet(Algorithm algorithm, Conventions conventions, long seed, List<Vector> vectors) {

    /** Draws the scenarios and works out what must come of them. */
    public static VectorSet of(Algorithm algorithm, Conventions conventions, long seed) {
        List<Vector> vectors = new ArrayList<>();
        for (Family family : Family.values()) {
            Selection selection = new Selection(family, algorithm, conventions, seed);
            String prefix = algorithm + "-" + conventions.name() + "-" + family.name() + "-";
            List<Vector> own = new ArrayList<>();
            take(selection.small(), prefix, selection.count() - 1, own, run -> true);
            take(selection.wide(), prefix, selection.count(), own, run -> true);
            take(selection.small(), prefix, selection.count(), own, run -> true);
            take(selection.wide(), prefix, own.size() + selection.openCount(), own, Run::isOpen);
            vectors.addAll(own);
        }
        return new VectorSet(algorithm, conventions, seed, vectors);
    }

    /** Takes scenarios that make wanted vectors until there are so many. */
    private static void take(
            Iterator<Scenario> scenarios, String prefix, int until, List<Vector> taken, Predicate<Run> wanted) {
        while (taken.size() < until && scenarios.hasNext()) {
            Scenario scenario = scenarios.next();
            Run.of(scenario)
                    .filter(wanted)
                    .ifPresent(run -> taken.add(vector(prefix + (taken.size() + 1), scenario, run)));
        }
    }

    /** The name of its file. */
    public String fileName() {
        return fileName(algorithm, conventions.name());
    }

    static String fileName(Algorithm algorithm, String convention) {
        return (algorithm + "-" + convention).toLowerCase(Locale.ROOT) + ".json";
    }

    private static Vector vector(String id, Scenario scenario, Run run) {
        return new Vector(id, flags(scenario), comment(scenario, run.outcomes()), scenario, run);
    }

    /** The family, and those families whose theme is in it too. */
    private static List<String> flags(Scenario scenario) {
        HyperParameters hyper = scenario.rule().hyper();
        Algorithm algorithm = scenario.rule().algorithm();
        Set<Family> flags = new LinkedHashSet<>();
        flags.add(scenario.family());
        if (hyper.weightDecay() != 0) {
            flags.add(Family.WEIGHT_DECAY);
        }
        if (hyper.nesterov()) {
            flags.add(Family.NESTEROV);
        }
        if (!algorithm.isAdaptive() && hyper.dampening() != 0) {
            flags.add(Family.DAMPENING);
        }
        if (algorithm.projects() && scenario.shapes().stream().anyMatch(shape -> shape.rank() < 2)) {
            flags.add(Family.ONE_DIMENSIONAL);
        }
        return flags.stream().map(Family::name).toList();
    }

    private static String comment(Scenario scenario, List<List<TensorOutcome>> outcomes) {
        StringBuilder text = new StringBuilder(scenario.family().note());
        if (scenario.rule().algorithm().projects()) {
            for (int step = 0; step < outcomes.size(); step++) {
                text.append("; step ").append(step + 1).append(": ");
                text.append(verdicts(scenario.shapes(), outcomes.get(step)));
            }
        }
        return text.toString();
    }

    private static String verdicts(List<TensorShape> shapes, List<TensorOutcome> outcomes) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            List<String> views = outcomes.get(i).alternatives().stream()
                    .map(alternative -> inWords(alternative.verdict()))
                    .toList();
            each.add(shapes.get(i) + " " + String.join(" or ", views));
        }
        return String.join(", ", each);
    }

    private static String inWords(View view) {
        return switch (view) {
            case NONE -> "not projected";
            case CHANNEL -> "projected along channels";
            case LAYER -> "projected as one layer";
        };
    }
}
