package adamp.properties.certify.shrink;

import adamp.properties.cases.Course;
import adamp.properties.cases.Scenario;
import adamp.properties.cases.Setup;
import adamp.properties.check.Finding;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fewer steps, led in a plainer way. */
final class Steps {
    private Steps() {}

    /** The failing step alone, from the states that the port reports before it. */
    static Optional<Scenario> alone(PortFactory factory, Finding failing) {
        Scenario scenario = failing.scenario();
        if (failing.step() < 0 || scenario.gradients().size() < 2) {
            return Optional.empty();
        }
        try (Port port = factory.create(scenario.request())) {
            for (int i = 0; i < scenario.shapes().size(); i++) {
                port.load(i, scenario.initial().get(i));
            }
            for (int step = 0; step < failing.step(); step++) {
                port.step(scenario.gradients().get(step));
            }
            List<TensorState> before = new ArrayList<>();
            for (int i = 0; i < scenario.shapes().size(); i++) {
                before.add(port.state(i));
            }
            return Optional.of(
                    scenario.from(before, List.of(scenario.gradients().get(failing.step()))));
        } catch (PortFault | PortDeclined nothingToStartFrom) {
            return Optional.empty();
        }
    }

    static Stream<Scenario> fewer(Scenario scenario) {
        int steps = scenario.gradients().size();
        Stream<Scenario> halves =
                steps < 2 ? Stream.empty() : Stream.of(only(scenario, 0, steps / 2), only(scenario, steps / 2, steps));
        Stream<Scenario> withoutOne = steps < 2 || steps > 16
                ? Stream.empty()
                : IntStream.range(0, steps).map(i -> steps - 1 - i).mapToObj(step -> without(scenario, step));
        return Stream.concat(halves, withoutOne);
    }

    private static Scenario only(Scenario scenario, int from, int to) {
        return scenario.from(scenario.initial(), scenario.gradients().subList(from, to));
    }

    private static Scenario without(Scenario scenario, int step) {
        List<List<double[]>> gradients = new ArrayList<>(scenario.gradients());
        gradients.remove(step);
        return scenario.from(scenario.initial(), gradients);
    }

    /** Straight through, row-major, in one group. */
    static Stream<Scenario> plainer(Scenario scenario) {
        Setup setup = scenario.setup();
        List<Scenario> candidates = new ArrayList<>();
        if (setup.course() != Course.STRAIGHT) {
            candidates.add(scenario.with(setup.with(Course.STRAIGHT)));
        }
        if (setup.layout() != MemoryLayout.ROW_MAJOR) {
            candidates.add(scenario.with(setup.with(MemoryLayout.ROW_MAJOR)));
        }
        setup.hyper().stream()
                .distinct()
                .filter(one -> !setup.hyper().stream().allMatch(one::equals))
                .forEach(one -> candidates.add(scenario.with(
                        setup.with(Collections.nCopies(setup.hyper().size(), one)))));
        return candidates.stream();
    }
}
