package adamp.optimizer.host;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.plan.Rows;
import java.util.List;
import java.util.Optional;

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
        float[] after = weights(tensor);
        Rows rows = tensor.rows();
        Rows layer = new Rows(1, rows.elements());
        return new ParameterReport(
                tensor.parameter().name(),
                rows.elements(),
                rows.count(),
                tensor.step(),
                true,
                Optional.ofNullable(view),
                views,
                Measure.meanRowNorm(before, rows),
                Measure.meanRowNorm(after, rows),
                Measure.meanRowNorm(before, layer),
                Measure.meanRowNorm(after, layer),
                Measure.meanEffectiveStep(before, after, view == View.CHANNEL ? rows : layer));
    }

    /** The report on a tensor that was left out of the step. */
    static ParameterReport leftOut(HostTensor tensor) {
        float[] weight = weights(tensor);
        Rows rows = tensor.rows();
        double rowNorm = Measure.meanRowNorm(weight, rows);
        double layerNorm = Measure.meanRowNorm(weight, new Rows(1, rows.elements()));
        return new ParameterReport(
                tensor.parameter().name(),
                rows.elements(),
                rows.count(),
                tensor.step(),
                false,
                Optional.empty(),
                List.of(),
                rowNorm,
                rowNorm,
                layerNorm,
                layerNorm,
                0);
    }

    private static float[] weights(HostTensor tensor) {
        float[] weights = new float[tensor.rows().elements()];
        tensor.weight().read(0, weights, weights.length);
        return weights;
    }
}
