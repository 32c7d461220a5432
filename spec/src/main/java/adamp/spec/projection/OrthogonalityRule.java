package adamp.spec.projection;

import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Setting;
import adamp.spec.convention.Views;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import adamp.spec.vector.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * Equation 11: a weight whose gradient is nearly orthogonal to it, |cos(w, g)| &lt; delta/sqrt(dim w), counts as
 * scale-invariant, and its update is projected. Asked of the channel view first, then of the layer view, as the
 * conventions say.
 *
 * @param <T> the field's elements
 */
public final class OrthogonalityRule<T extends FieldElement<T>> implements DecisionRule<T> {
    private final Setting<T> setting;
    private final CosineTest<T> cosines;

    /**
     * The rule of a setting.
     *
     * @param epsilon eps in the cosine, ignored where the conventions have none
     * @param delta the threshold times the root of a row's length
     */
    public OrthogonalityRule(Setting<T> setting, double epsilon, double delta) {
        this.setting = setting;
        this.cosines = new CosineTest<>(setting, epsilon, delta);
    }

    @Override
    public Decision<T> decide(Tensor<T> weight, Tensor<T> gradient) {
        Shape shape = weight.shape();
        if (shape.size() == 0 || (shape.rank() < 2 && setting.is(OneDimensional.SKIPPED))) {
            return Decision.none(shape);
        }
        List<ViewVerdict<T>> examined = new ArrayList<>();
        for (View view : views()) {
            ViewVerdict<T> verdict = verdict(view, weight, gradient);
            examined.add(verdict);
            if (verdict.passes()) {
                return new Decision<>(Optional.of(view), verdict.rows(), verdict.projected(), examined);
            }
        }
        return Decision.none(shape, examined);
    }

    /** The verdict of one view, whatever the others say. */
    public ViewVerdict<T> verdict(View view, Tensor<T> weight, Tensor<T> gradient) {
        Rows rows = view.rowsOf(weight.shape(), channelAxis(weight.shape()));
        List<RowCosine<T>> found = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            found.add(cosines.of(rows, row, weight, gradient));
        }
        return new ViewVerdict<>(view, rows, found, projected(found));
    }

    private List<Boolean> projected(List<RowCosine<T>> rows) {
        if (setting.is(RowVerdict.EACH_ROW)) {
            return rows.stream().map(row -> row.answer() == Answer.PASSES).toList();
        }
        boolean anyPasses = rows.stream().anyMatch(row -> row.answer() == Answer.PASSES);
        boolean noneFails = rows.stream().noneMatch(row -> row.answer() == Answer.FAILS);
        return rows.stream().map(row -> anyPasses && noneFails).toList();
    }

    private List<View> views() {
        return switch (setting.conventions().get(Views.class)) {
            case CHANNEL_THEN_LAYER -> List.of(View.CHANNEL, View.LAYER);
            case CHANNEL_ONLY -> List.of(View.CHANNEL);
            case LAYER_ONLY -> List.of(View.LAYER);
        };
    }

    private int channelAxis(Shape shape) {
        return switch (setting.conventions().get(ChannelAxis.class)) {
            case FIRST -> 0;
            case SECOND -> 1;
            case LAST -> shape.rank() - 1;
        };
    }
}
