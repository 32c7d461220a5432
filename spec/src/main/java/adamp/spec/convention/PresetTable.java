package adamp.spec.convention;

import java.util.ArrayList;
import java.util.List;

/** The table axes x presets, one value in every cell. */
final class PresetTable {
    private PresetTable() {}

    private record Row(AxisValue paper, AxisValue official, AxisValue corrected) {
        AxisValue of(Preset preset) {
            return switch (preset) {
                case PAPER -> paper;
                case OFFICIAL -> official;
                case CORRECTED -> corrected;
            };
        }
    }

    private static final List<Row> ROWS = List.of(
            // PAPER, OFFICIAL, CORRECTED
            row(BiasCorrection.NONE, BiasCorrection.PER_PARAMETER, BiasCorrection.PER_PARAMETER),
            row(AdamEpsilon.AFTER_CORRECTED_ROOT, AdamEpsilon.AFTER_CORRECTED_ROOT, AdamEpsilon.AFTER_CORRECTED_ROOT),
            row(CosineEpsilon.NONE, CosineEpsilon.CLAMPS_EACH_NORM, CosineEpsilon.NONE),
            row(ProjectionEpsilon.NONE, ProjectionEpsilon.ADDED_TO_NORM, ProjectionEpsilon.ADDED_TO_NORM),
            row(Views.CHANNEL_THEN_LAYER, Views.CHANNEL_THEN_LAYER, Views.CHANNEL_THEN_LAYER),
            row(RowVerdict.EACH_ROW, RowVerdict.ALL_ROWS, RowVerdict.ALL_ROWS),
            row(CosineSign.ABSOLUTE, CosineSign.ABSOLUTE, CosineSign.ABSOLUTE),
            row(ThresholdComparison.STRICT, ThresholdComparison.STRICT, ThresholdComparison.STRICT),
            row(ThresholdPrecision.EXACT, ThresholdPrecision.TENSOR, ThresholdPrecision.EXACT),
            row(ScalarPrecision.EXACT, ScalarPrecision.BINARY64_THEN_TENSOR, ScalarPrecision.BINARY64_THEN_TENSOR),
            row(ChannelAxis.FIRST, ChannelAxis.FIRST, ChannelAxis.FIRST),
            row(OneDimensional.PROJECTED, OneDimensional.SKIPPED, OneDimensional.SKIPPED),
            row(WeightDecay.DECOUPLED, WeightDecay.DECOUPLED, WeightDecay.DECOUPLED),
            row(WeightDecayOrder.BEFORE_STEP, WeightDecayOrder.BEFORE_STEP, WeightDecayOrder.BEFORE_STEP),
            row(WeightDecayGuard.POSITIVE, WeightDecayGuard.POSITIVE, WeightDecayGuard.POSITIVE),
            row(ProjectedDecayRatio.IGNORED, ProjectedDecayRatio.APPLIED, ProjectedDecayRatio.APPLIED),
            row(
                    SgdpDecayScale.PLAIN,
                    SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM,
                    SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM),
            row(Nesterov.LOOK_AHEAD, Nesterov.LOOK_AHEAD, Nesterov.LOOK_AHEAD),
            row(SgdDampening.FROM_FIRST_GRADIENT, SgdDampening.AFTER_FIRST_GRADIENT, SgdDampening.AFTER_FIRST_GRADIENT),
            row(
                    SgdpDampening.FROM_FIRST_GRADIENT,
                    SgdpDampening.FROM_FIRST_GRADIENT,
                    SgdpDampening.FROM_FIRST_GRADIENT),
            row(SgdpBuffer.SEPARATE, SgdpBuffer.OVERWRITTEN_BY_PROJECTION, SgdpBuffer.SEPARATE),
            row(CosineOfZero.UNDEFINED, CosineOfZero.ZERO, CosineOfZero.UNDEFINED),
            row(NanCosine.NOT_PROJECTED, NanCosine.NOT_PROJECTED, NanCosine.NOT_PROJECTED),
            row(DecisionRange.UNBOUNDED, DecisionRange.TENSOR, DecisionRange.UNBOUNDED),
            row(MissingGradient.SKIPPED, MissingGradient.SKIPPED, MissingGradient.SKIPPED),
            row(EmptyTensor.SKIPPED, EmptyTensor.REJECTED, EmptyTensor.SKIPPED),
            row(SparseGradient.REJECTED, SparseGradient.REJECTED, SparseGradient.REJECTED),
            row(LowPrecisionState.EXACT, LowPrecisionState.TENSOR, LowPrecisionState.FLOAT32));

    private static <V extends AxisValue> Row row(V paper, V official, V corrected) {
        return new Row(paper, official, corrected);
    }

    static List<AxisValue> column(Preset preset) {
        List<AxisValue> column = new ArrayList<>();
        ROWS.forEach(row -> column.add(row.of(preset)));
        return column;
    }
}
