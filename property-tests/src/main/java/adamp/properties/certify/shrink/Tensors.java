package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fewer tensors. */
final class Tensors {
    private Tensors() {}

    /** Each alone; then all but one. */
    static Stream<Scenario> fewer(Scenario scenario) {
        int count = scenario.shapes().size();
        if (count < 2) {
            return Stream.empty();
        }
        Stream<Scenario> alone = IntStream.range(0, count).mapToObj(i -> only(scenario, List.of(i)));
        Stream<Scenario> withoutOne = count == 2
                ? Stream.empty()
                : IntStream.range(0, count)
                        .mapToObj(out -> only(
                                scenario,
                                IntStream.range(0, count)
                                        .filter(i -> i != out)
                                        .boxed()
                                        .toList()));
        return Stream.concat(alone, withoutOne);
    }

    private static Scenario only(Scenario scenario, List<Integer> kept) {
        return new Scenario(
                scenario.family(),
                scenario.rule(),
                kept.stream().map(scenario.shapes()::get).toList(),
                kept.stream().map(scenario.initial()::get).toList(),
                scenario.gradients().stream()
                        .map(step -> kept.stream().map(step::get).collect(Copies.toList()))
                        .toList(),
                scenario.setup()
                        .with(kept.stream().map(scenario.setup().hyper()::get).toList()));
    }
}
