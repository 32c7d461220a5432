package adamp.properties.certify.shrink;

import adamp.properties.cases.Scenario;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Scenarios with one thing changed. */
final class Copies {
    private Copies() {}

    /** A list that may hold null, for a missing gradient. */
    static <T> Collector<T, ?, List<T>> toList() {
        return Collectors.toCollection(ArrayList::new);
    }

    /** One tensor's shape, and all its arrays changed alike. */
    static Scenario tensor(Scenario scenario, int tensor, TensorShape shape, UnaryOperator<double[]> change) {
        List<TensorShape> shapes = new ArrayList<>(scenario.shapes());
        shapes.set(tensor, shape);
        TensorState state = scenario.initial().get(tensor);
        UnaryOperator<double[]> ofMoment = values -> values.length == 0 ? values : change.apply(values);
        Scenario changed = new Scenario(
                scenario.family(),
                scenario.rule(),
                shapes,
                scenario.initial(),
                scenario.gradients().stream()
                        .map(step -> replaced(
                                step, tensor, step.get(tensor) == null ? null : change.apply(step.get(tensor))))
                        .toList(),
                scenario.setup());
        return state(
                changed,
                tensor,
                new TensorState(
                        change.apply(state.weight()),
                        ofMoment.apply(state.first()),
                        ofMoment.apply(state.second()),
                        state.steps()));
    }

    static Scenario state(Scenario scenario, int tensor, TensorState state) {
        return scenario.from(replaced(scenario.initial(), tensor, state), scenario.gradients());
    }

    static Scenario gradient(Scenario scenario, int step, int tensor, double[] gradient) {
        List<double[]> changed = replaced(scenario.gradients().get(step), tensor, gradient);
        return scenario.from(scenario.initial(), replaced(scenario.gradients(), step, changed));
    }

    private static <T> List<T> replaced(List<T> list, int index, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, value);
        return copy;
    }
}
