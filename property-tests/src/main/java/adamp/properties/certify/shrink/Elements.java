package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import adamp.properties.rule.TensorShape;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fewer rows, shorter rows, fewer axes. */
final class Elements {
    /** Up to so many along an axis, each is tried to be left out. */
    private static final int FEW = 12;

    private Elements() {}

    static Stream<Scenario> fewer(Scenario scenario) {
        return IntStream.range(0, scenario.shapes().size())
                .boxed()
                .flatMap(tensor -> Stream.concat(cuts(scenario, tensor), fewerAxes(scenario, tensor)));
    }

    private static Stream<Scenario> cuts(Scenario scenario, int tensor) {
        int[] sizes = scenario.shapes().get(tensor).sizes();
        return IntStream.range(0, sizes.length).boxed().flatMap(axis -> {
            int size = sizes[axis];
            if (size < 2) {
                return Stream.empty();
            }
            Stream<Scenario> halves =
                    Stream.of(keep(scenario, tensor, axis, 0, size / 2), keep(scenario, tensor, axis, size / 2, size));
            Stream<Scenario> withoutOne = size > FEW
                    ? Stream.of(
                            keep(scenario, tensor, axis, 0, size - size / 4),
                            keep(scenario, tensor, axis, size / 4, size))
                    : IntStream.range(0, size).mapToObj(out -> without(scenario, tensor, axis, out));
            return Stream.concat(halves, withoutOne);
        });
    }

    /** The axes behind the first as one: the rows stay what they are. */
    private static Stream<Scenario> fewerAxes(Scenario scenario, int tensor) {
        TensorShape shape = scenario.shapes().get(tensor);
        if (shape.rank() < 3) {
            return Stream.empty();
        }
        return Stream.of(Copies.tensor(
                scenario, tensor, new TensorShape(shape.channels(), shape.rowLength()), values -> values));
    }

    private static Scenario keep(Scenario scenario, int tensor, int axis, int from, int to) {
        return select(scenario, tensor, axis, IntStream.range(from, to).toArray());
    }

    private static Scenario without(Scenario scenario, int tensor, int axis, int out) {
        int size = scenario.shapes().get(tensor).sizes()[axis];
        return select(
                scenario,
                tensor,
                axis,
                IntStream.range(0, size).filter(i -> i != out).toArray());
    }

    private static Scenario select(Scenario scenario, int tensor, int axis, int[] kept) {
        int[] sizes = scenario.shapes().get(tensor).sizes();
        int inner = IntStream.range(axis + 1, sizes.length).map(i -> sizes[i]).reduce(1, (a, b) -> a * b);
        int outer = IntStream.range(0, axis).map(i -> sizes[i]).reduce(1, (a, b) -> a * b);
        int size = sizes[axis];
        sizes[axis] = kept.length;
        return Copies.tensor(scenario, tensor, new TensorShape(sizes), values -> {
            double[] selected = new double[outer * kept.length * inner];
            int next = 0;
            for (int o = 0; o < outer; o++) {
                for (int index : kept) {
                    System.arraycopy(values, (o * size + index) * inner, selected, next, inner);
                    next += inner;
                }
            }
            return selected;
        });
    }
}
