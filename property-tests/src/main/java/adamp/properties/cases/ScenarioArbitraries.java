package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * jqwik's arbitraries over scenarios: shapes, scales and angles shrink, the numbers follow from a seed. Edge cases of the
 * parts are left to {@link Family}: all their combinations would crowd out the rest.
 */
public final class ScenarioArbitraries {
    private ScenarioArbitraries() {}

    /** Rank one to four, at least one element, at most some thousands. */
    public static Arbitrary<TensorShape> shapes() {
        Arbitrary<TensorShape> vectors = Arbitraries.integers().between(1, 100).map(TensorShape::new);
        Arbitrary<TensorShape> matrices = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 70))
                .as(TensorShape::new);
        Arbitrary<TensorShape> kernels = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3))
                .as(TensorShape::new);
        Arbitrary<TensorShape> longRows =
                Arbitraries.integers().between(1000, 4608).map(length -> new TensorShape(1, length));
        return Arbitraries.frequencyOf(
                Tuple.of(2, vectors), Tuple.of(5, matrices), Tuple.of(3, kernels), Tuple.of(1, longRows));
    }

    /** Hyper-parameters an algorithm takes. */
    public static Arbitrary<HyperParameters> hyperParameters(Algorithm algorithm) {
        return Arbitraries.longs().map(seed -> Hypers.draw(algorithm, new SplittableRandom(seed)));
    }

    /** An algorithm under a convention, with any hyper-parameters it takes. */
    public static Arbitrary<Rule> rules(Algorithm algorithm, Conventions conventions) {
        return hyperParameters(algorithm).map(hyper -> new Rule(algorithm, hyper, conventions));
    }

    /** Any algorithm, under either convention that runtimes offer. */
    public static Arbitrary<Rule> rules() {
        Arbitrary<Conventions> conventions = Arbitraries.of(Conventions.CORRECTED, Conventions.OFFICIAL);
        return Arbitraries.of(Algorithm.class)
                .flatMap(algorithm -> Combinators.combine(hyperParameters(algorithm), conventions)
                        .as((hyper, convention) -> new Rule(algorithm, hyper, convention)));
    }

    /** One step of one tensor from a random state. */
    public static Arbitrary<Scenario> singleSteps() {
        return singleSteps(rules());
    }

    /** One step of one tensor from a random state, under some rule. */
    public static Arbitrary<Scenario> singleSteps(Arbitrary<Rule> rules) {
        return Combinators.combine(
                        rules,
                        shapes(),
                        Arbitraries.integers().between(-6, 6),
                        Arbitraries.integers().between(-6, 6),
                        Arbitraries.of(Angle.class),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.longs())
                .as(ScenarioArbitraries::singleStep)
                .withoutEdgeCases();
    }

    private static Scenario singleStep(
            Rule rule, TensorShape shape, int weightScale, int gradientScale, Angle angle, int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Draw draw = new Draw(random, rule.precision().state());
        int n = shape.elements();
        double scale = StrictMath.pow(10, gradientScale);
        double[] weight = draw.normals(n, StrictMath.pow(10, weightScale));
        double[] gradient = draw.normals(n, scale);
        double threshold = rule.hyper().delta() / Math.sqrt(shape.rowLength());
        angle.apply(new RoundedAngles(draw, random), weight, gradient, shape.rowLength(), threshold);
        double[] second = rule.algorithm().isAdaptive() ? draw.squares(n, scale) : new double[0];
        TensorState state = new TensorState(weight, draw.normals(n, scale), second, steps);
        return new Scenario(Family.ORDINARY, rule, List.of(shape), List.of(state), List.of(List.of(gradient)));
    }

    /** Several tensors through several steps from their start, some gradients missing. */
    public static Arbitrary<Scenario> runs() {
        return runs(rules());
    }

    /** Several tensors through several steps from their start, under some rule. */
    public static Arbitrary<Scenario> runs(Arbitrary<Rule> rules) {
        return Combinators.combine(
                        rules,
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.longs())
                .as(ScenarioArbitraries::run)
                .withoutEdgeCases();
    }

    /** Scenarios of all families of edge cases. */
    public static Arbitrary<Scenario> edges(Algorithm algorithm, Conventions conventions) {
        return Combinators.combine(
                        Arbitraries.of(Family.class), Arbitraries.longs().between(0, Integer.MAX_VALUE))
                .as((family, seed) -> family.scenario(algorithm, conventions, seed))
                .withoutEdgeCases();
    }

    private static Scenario run(Rule rule, int tensors, int steps, long seed) {
        Builder b = new Builder(Family.MANY_TENSORS, rule, new SplittableRandom(seed));
        List<TensorShape> shapes =
                Stream.generate(() -> Shapes.any(b)).limit(tensors).toList();
        for (TensorShape shape : shapes) {
            b.fresh(shape, b.draw.normals(shape.elements(), 1));
        }
        for (int step = 0; step < steps; step++) {
            List<double[]> gradients = new ArrayList<>();
            for (TensorShape shape : shapes) {
                gradients.add(b.draw.chance(0.2) ? null : b.draw.normals(shape.elements(), 0.1));
            }
            b.step(gradients);
        }
        return b.build();
    }
}
