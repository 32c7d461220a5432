package adamp.experiments.measure;

import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.StepReport;
import java.util.List;

/** The share of a network's trainable scalars whose update was projected in a step, in [0, 1]. */
public final class ProjectedShare {
    private ProjectedShare() {}

    /** Of one step of this optimizer. */
    public static double of(Optimizer optimizer, StepReport report) {
        List<Parameter> parameters = optimizer.parameters();
        List<ParameterReport> reports = report.parameters();
        long projected = 0;
        long all = 0;
        for (int i = 0; i < parameters.size(); i++) {
            int elements = parameters.get(i).shape().elements();
            all += elements;
            projected += reports.get(i).projected().isPresent() ? elements : 0;
        }
        return (double) projected / all;
    }
}
