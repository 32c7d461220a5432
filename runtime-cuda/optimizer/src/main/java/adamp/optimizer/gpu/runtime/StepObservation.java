package adamp.optimizer.gpu.runtime;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.Threshold;
import adamp.optimizer.step.BoundTensor;
import adamp.optimizer.step.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weights of all tensors before a step, kept to report on it afterwards. */
final class StepObservation {
    private final List<GpuTensor> tensors;
    private final List<Boolean> stepped = new ArrayList<>();
    private final List<float[]> before = new ArrayList<>();

    private StepObservation(List<GpuTensor> tensors) {
        this.tensors = tensors;
    }

    /** @param gradients null for a tensor that is left out */
    static StepObservation before(List<GpuTensor> tensors, BoundTensor[] gradients) {
        StepObservation observation = new StepObservation(tensors);
        for (int i = 0; i < gradients.length; i++) {
            GpuTensor tensor = tensors.get(i);
            observation.stepped.add(gradients[i] != null);
            observation.before.add(gradients[i] != null ? tensor.weightOnDevice() : tensor.weightAtRest());
        }
        return observation;
    }

    /**
     * The reports once the step is made.
     *
     * @param thresholds of each group
     */
    List<ParameterReport> reports(List<Optional<Finding>> findings, List<Threshold> thresholds) {
        List<ParameterReport> reports = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            GpuTensor tensor = tensors.get(i);
            if (stepped.get(i)) {
                Optional<Finding> finding = findings.get(i);
                View view = finding.flatMap(Finding::view).orElse(null);
                List<ViewReport> views = finding.map(
                                found -> views(found, tensor.rows(), thresholds.get(tensor.group())))
                        .orElse(List.of());
                reports.add(Reports.stepped(tensor, before.get(i), tensor.weightOnDevice(), view, views));
            } else {
                reports.add(Reports.leftOut(tensor, before.get(i)));
            }
        }
        return reports;
    }

    private static List<ViewReport> views(Finding finding, Rows rows, Threshold threshold) {
        return List.of(
                new ViewReport(
                        View.CHANNEL, finding.channelCosine(), threshold.of(rows.length()), finding.channelPasses()),
                new ViewReport(
                        View.LAYER, finding.layerCosine(), threshold.of(rows.elements()), finding.layerPasses()));
    }
}
