package adamp.optimizer.step;

import adamp.optimizer.ParameterReport;
import adamp.optimizer.View;
import adamp.optimizer.ViewReport;
import adamp.optimizer.plan.Rows;
import java.util.List;
import java.util.Optional;

/** Makes the report on a parameter from its weights before and after a step, both in row order. */
public final class Reports {
    private Reports() {}

    /**
     * The report on a tensor that was stepped.
     *
     * @param viewOrNull the view in which the update was projected, if it was
     */
    public static ParameterReport stepped(
            StepTensor tensor, float[] before, float[] after, View viewOrNull, List<ViewReport> views) {
        Rows rows = tensor.rows();
        Rows layer = new Rows(1, rows.elements());
        return new ParameterReport(
                tensor.parameter().name(),
                rows.elements(),
                rows.count(),
                tensor.step(),
                true,
                Optional.ofNullable(viewOrNull),
                views,
                Measure.meanRowNorm(before, rows),
                Measure.meanRowNorm(after, rows),
                Measure.meanRowNorm(before, layer),
                Measure.meanRowNorm(after, layer),
                Measure.meanEffectiveStep(before, after, viewOrNull == View.CHANNEL ? rows : layer));
    }

    /** The report on a tensor that was left out of the step. */
    public static ParameterReport leftOut(StepTensor tensor, float[] weight) {
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
}
