package adamp.properties.runtime;

import adamp.optimizer.ParameterReport;
import adamp.properties.cases.Scenario;
import adamp.properties.port.RuntimePort;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.TensorState;
import java.util.Optional;

/** The first step of the first tensor of a scenario, where it is not projected. */
final class UnprojectedStep {
    private UnprojectedStep() {}

    /** The state after it; empty if it was projected. */
    static Optional<TensorState> of(RuntimePortFactory factory, Scenario scenario) {
        try (RuntimePort port = factory.create(scenario.rule(), scenario.shapes())) {
            for (int i = 0; i < scenario.shapes().size(); i++) {
                port.load(i, scenario.initial().get(i));
            }
            ParameterReport report = port.optimizer()
                    .stepAndReport(port.gradients(scenario.gradients().get(0)))
                    .parameters()
                    .get(0);
            return report.projected().isPresent() ? Optional.empty() : Optional.of(port.state(0));
        }
    }
}
