package adamp.optimizer.host;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.step.BoundTensor;
import adamp.optimizer.step.Reports;
import java.util.List;

/**
 * What one thread steps tensors with.
 *
 * @param <W> the kind of window
 */
final class Worker<W extends Window> {
    private final TensorStepper<W> stepper;
    private final List<GroupRule> rules;

    Worker(TensorStepper<W> stepper, List<GroupRule> rules) {
        this.stepper = stepper;
        this.rules = rules;
    }

    void step(HostTensor tensor, BoundTensor gradient, double learningRate) {
        stepper.step(tensor, gradient, rules.get(tensor.group()), learningRate);
    }

    ParameterReport stepAndReport(HostTensor tensor, BoundTensor gradient, double learningRate) {
        GroupRule rule = rules.get(tensor.group());
        boolean seen = tensor.parameter().shape().rank() >= 2 || rule.projects(tensor);
        List<ViewReport> views = seen ? stepper.decision().report(tensor, gradient, rule.reporter()) : List.of();
        float[] before = weights(tensor);
        View view = stepper.step(tensor, gradient, rule, learningRate);
        return Reports.stepped(tensor, before, weights(tensor), view, views);
    }

    /** The report on a tensor that was left out of the step. */
    static ParameterReport leftOut(HostTensor tensor) {
        return Reports.leftOut(tensor, weights(tensor));
    }

    private static float[] weights(HostTensor tensor) {
        float[] weights = new float[tensor.rows().elements()];
        tensor.weight().read(0, weights, weights.length);
        return weights;
    }
}
