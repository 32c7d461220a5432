package adamp.properties.vectors;

import adamp.properties.bound.View;
import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
            int number = 0;
            for (Scenario scenario : Selection.of(family, algorithm, conventions, seed)) {
                number++;
                String id = algorithm + "-" + conventions.name() + "-" + family.name() + "-" + number;
                vectors.add(vector(id, scenario));
            }
        }
        return new VectorSet(algorithm, conventions, seed, vectors);
    }

    /** The name of its file. */
    public String fileName() {
        return fileName(algorithm, conventions.name());
    }

    static String fileName(Algorithm algorithm, String convention) {
        return (algorithm + "-" + convention).toLowerCase(Locale.ROOT) + ".json";
    }

    private static Vector vector(String id, Scenario scenario) {
        List<List<TensorOutcome>> outcomes = run(scenario);
        return new Vector(id, flags(scenario), comment(scenario, outcomes), scenario, outcomes);
    }

    private static List<List<TensorOutcome>> run(Scenario scenario) {
        Outcomes outcomes = new Outcomes(scenario.rule());
        List<TensorOutcome> step = new ArrayList<>();
        for (int i = 0; i < scenario.shapes().size(); i++) {
            TensorState before = scenario.initial().get(i);
            var gradient = scenario.gradients().get(0).get(i);
            step.add(outcomes.of(scenario.shapes().get(i), before, gradient));
        }
        return List.of(step);
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
            text.append("; step 1: ").append(verdicts(scenario.shapes(), outcomes.get(0)));
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
