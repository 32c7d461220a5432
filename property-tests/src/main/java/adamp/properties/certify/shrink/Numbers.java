package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of few digits, or none. A number of few digits is one of every format. */
final class Numbers {
    private static final int[] DIGITS = {1, 2, 4, 8};

    /** Elements of a scenario up to which each is tried by itself. */
    private static final int FEW = 64;

    private Numbers() {}

    /** One array of a scenario, and how to put another in its place. */
    private record Place(double[] values, boolean moment, BiFunction<Scenario, double[], Scenario> put) {}

    /** Whole arrays at a time. */
    static Stream<Scenario> rounder(Scenario scenario) {
        return Stream.concat(fromTheStart(scenario), places(scenario).stream().flatMap(place -> arrays(place)
                .filter(changed -> !Arrays.equals(changed, place.values()))
                .map(changed -> place.put().apply(scenario, changed))));
    }

    private static Stream<double[]> arrays(Place place) {
        Stream<double[]> zeros = place.moment() ? Stream.of(new double[place.values().length]) : Stream.empty();
        return Stream.concat(zeros, Arrays.stream(DIGITS).mapToObj(digits -> Arrays.stream(place.values())
                .map(value -> rounded(value, digits))
                .toArray()));
    }

    /** Element by element: to zero, or to fewer digits. */
    static Stream<Scenario> rounderOneByOne(Scenario scenario) {
        List<Place> places = places(scenario);
        if (places.stream().mapToInt(place -> place.values().length).sum() > FEW) {
            return Stream.empty();
        }
        return places.stream().flatMap(place -> IntStream.range(0, place.values().length)
                .boxed()
                .flatMap(i -> simpler(place.values()[i])
                        .map(value -> place.put().apply(scenario, replaced(place.values(), i, value)))));
    }

    private static Stream<Double> simpler(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Stream.empty();
        }
        Stream<Double> fewer = Arrays.stream(DIGITS).mapToObj(digits -> rounded(value, digits));
        return Stream.concat(Stream.of(0.0, Math.signum(value)), fewer).takeWhile(simple -> simple != value);
    }

    private static double[] replaced(double[] values, int index, double value) {
        double[] copy = values.clone();
        copy[index] = value;
        return copy;
    }

    /** No steps taken, no moments. */
    private static Stream<Scenario> fromTheStart(Scenario scenario) {
        return IntStream.range(0, scenario.shapes().size())
                .filter(i -> scenario.initial().get(i).steps() > 0)
                .mapToObj(i -> {
                    double[] weight = scenario.initial().get(i).weight();
                    return Copies.state(
                            scenario, i, TensorState.start(scenario.rule().algorithm(), weight));
                });
    }

    private static List<Place> places(Scenario scenario) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < scenario.shapes().size(); i++) {
            int tensor = i;
            TensorState s = scenario.initial().get(i);
            places.add(new Place(
                    s.weight(),
                    false,
                    (old, w) -> Copies.state(old, tensor, new TensorState(w, s.first(), s.second(), s.steps()))));
            if (s.steps() > 0) {
                places.add(new Place(
                        s.first(),
                        true,
                        (old, m) -> Copies.state(old, tensor, new TensorState(s.weight(), m, s.second(), s.steps()))));
                places.add(new Place(
                        s.second(),
                        true,
                        (old, v) -> Copies.state(old, tensor, new TensorState(s.weight(), s.first(), v, s.steps()))));
            }
            for (int j = 0; j < scenario.gradients().size(); j++) {
                int step = j;
                double[] gradient = scenario.gradients().get(step).get(tensor);
                if (gradient != null) {
                    places.add(new Place(gradient, false, (old, g) -> Copies.gradient(old, step, tensor, g)));
                }
            }
        }
        return places;
    }

    /** To so many binary digits, to nearest. */
    static double rounded(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double unit = Math.scalb(1.0, Math.getExponent(value) - digits + 1);
        return Math.rint(value / unit) * unit;
    }
}
