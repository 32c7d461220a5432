package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import adamp.properties.rule.HyperParameters;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Hyper-parameters that say nothing, or round ones. */
final class Hypers {
    /** One of them: how it is read, how it is changed, and its simple values, the simplest first. */
    private record One(
            ToDoubleFunction<HyperParameters> of,
            BiFunction<HyperParameters, Double, HyperParameters> with,
            double... simple) {}

    private static final List<One> ALL = List.of(
            new One(HyperParameters::weightDecay, HyperParameters::withWeightDecay, 0, 0.5, 0.125),
            new One(HyperParameters::dampening, HyperParameters::withDampening, 0, 0.5),
            new One(h -> h.nesterov() ? 1 : 0, (h, on) -> h.withNesterov(on != 0), 0),
            new One(HyperParameters::momentum, HyperParameters::withMomentum, 0, 0.5, 0.9),
            new One(HyperParameters::beta1, (h, beta) -> h.withBetas(beta, h.beta2()), 0, 0.5, 0.9),
            new One(HyperParameters::beta2, (h, beta) -> h.withBetas(h.beta1(), beta), 0.5, 0.75, 0.999),
            new One(HyperParameters::learningRate, HyperParameters::withLearningRate, 1, 0.5, 0.125, 0.01),
            new One(HyperParameters::eps, HyperParameters::withEps, 1e-8),
            new One(HyperParameters::delta, HyperParameters::withDelta, 0.1),
            new One(HyperParameters::weightDecayRatio, HyperParameters::withWeightDecayRatio, 0.1, 0.5));

    private Hypers() {}

    static Stream<Scenario> simpler(Scenario scenario) {
        Set<HyperParameters> groups = scenario.setup().hyper().stream().collect(Collectors.toUnmodifiableSet());
        return groups.stream().flatMap(group -> ALL.stream()
                .flatMap(one -> candidates(one, group).map(changed -> replaced(scenario, group, changed))));
    }

    /** The values simpler than the one there is: none that comes after it in the list. */
    private static Stream<HyperParameters> candidates(One one, HyperParameters group) {
        double value = one.of().applyAsDouble(group);
        return DoubleStream.of(one.simple())
                .takeWhile(simple -> simple != value)
                .mapToObj(simple -> one.with().apply(group, simple));
    }

    private static Scenario replaced(Scenario scenario, HyperParameters group, HyperParameters changed) {
        return scenario.with(scenario.setup()
                .with(scenario.setup().hyper().stream()
                        .map(each -> each.equals(group) ? changed : each)
                        .toList()));
    }
}
