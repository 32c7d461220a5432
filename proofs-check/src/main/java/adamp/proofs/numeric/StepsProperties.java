package adamp.proofs.numeric;

import static adamp.proofs.numeric.Agreement.require;
import static adamp.proofs.numeric.Agreement.requireEqual;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.Views;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;

/** SGDP and AdamP where their settings are plain: one row at a time, or not projected at all. */
class StepsProperties {
    private static final ExactScalars RATIONALS = ExactScalars.EXACT;
    private static final int ROWS = 2;
    private static final int LENGTH = 3;
    private static final Shape TENSOR = Shape.of(ROWS, LENGTH);
    private static final Shape ROW = Shape.of(1, LENGTH);

    /** Would find a row whose dot product, decay or buffer reaches into another row. */
    @Property
    @Checks("sgdp_channel_view_is_each_row")
    void inTheChannelViewEachRowStepsForItself(
            @ForAll @Size(18) List<@IntRange(min = -4, max = 4) Integer> numbers,
            @ForAll SgdpBuffer buffer,
            @ForAll @IntRange(min = 0, max = 4) int halves) {
        SgdpParameters parameters = sgdp(halves, 0.25, false);
        Conventions conventions = Conventions.PAPER.with(Views.CHANNEL_ONLY, RowVerdict.EACH_ROW, buffer);
        MomentumState<BigFraction> whole = run(conventions, parameters, numbers, TENSOR, 0);
        for (int row = 0; row < ROWS; row++) {
            MomentumState<BigFraction> alone =
                    run(conventions.with(Views.LAYER_ONLY), parameters, numbers, ROW, row * LENGTH);
            for (int k = 0; k < LENGTH; k++) {
                requireEqual(alone.weight().get(k), whole.weight().get(row * LENGTH + k));
                requireEqual(alone.momentum().get(k), whole.momentum().get(row * LENGTH + k));
            }
        }
    }

    /** Would find a layer view that depends on the rows it is made of. */
    @Property
    @Checks("sgdp_layer_view_is_one_row")
    void inTheLayerViewTheTensorStepsAsOneRow(
            @ForAll @Size(18) List<@IntRange(min = -4, max = 4) Integer> numbers,
            @ForAll RowVerdict verdict,
            @ForAll @IntRange(min = 0, max = 4) int halves) {
        SgdpParameters parameters = sgdp(halves, 0.25, false);
        Conventions conventions = Conventions.PAPER.with(Views.LAYER_ONLY, verdict);
        Conventions rowwise = Conventions.PAPER.with(Views.CHANNEL_ONLY, RowVerdict.EACH_ROW);
        MomentumState<BigFraction> whole = run(conventions, parameters, numbers, TENSOR, 0);
        MomentumState<BigFraction> row = run(rowwise, parameters, numbers, Shape.of(1, ROWS * LENGTH), 0);

        requireEqual(row.weight(), whole.weight().reshape(row.weight().shape()));
        requireEqual(row.momentum(), whole.momentum().reshape(row.weight().shape()));
    }

    /** With delta = 0 no cosine is below the threshold. Would find a projection or an overwriting without a decision. */
    @Property
    @Checks("sgdp_unprojected_is_sgd")
    void whereNothingIsProjectedSgdpIsSgd(
            @ForAll @Size(18) List<@IntRange(min = -9, max = 9) Integer> numbers,
            @ForAll SgdpBuffer buffer,
            @ForAll boolean nesterov) {
        Conventions conventions = Conventions.PAPER.with(buffer);
        MomentumState<BigFraction> sgdp = run(conventions, sgdp(0, 0, nesterov), numbers, TENSOR, 0);
        Sgd<BigFraction> sgd = new Sgd<>(setting(conventions), new SgdParameters(0.5, 0.75, 0.25, 0, nesterov));
        MomentumState<BigFraction> state = sgd.start(tensor(numbers, TENSOR, 0));
        for (int step = 1; step < 3; step++) {
            state = sgd.step(state, tensor(numbers, TENSOR, step * ROWS * LENGTH))
                    .state();
        }
        requireEqual(state.weight(), sgdp.weight());
        requireEqual(state.momentum(), sgdp.momentum());
    }

    /** With beta2 = 0 the roots are rational. Would find a projection without a decision, or other moments. */
    @Property
    @Checks("adamp_unprojected_is_adam")
    void whereNothingIsProjectedAdamPIsAdam(@ForAll @Size(18) List<@IntRange(min = -9, max = 9) Integer> numbers) {
        var setting = setting(Conventions.PAPER);
        var adamP = new AdamP<>(
                setting, new AdamPParameters(0.5, 0.75, 0, 0.125, 0, false, new ProjectionParameters(0, 0.5)));
        var adam = new Adam<>(setting, new AdamParameters(0.5, 0.75, 0, 0.125, 0));
        var left = adamP.start(tensor(numbers, TENSOR, 0));
        var right = adam.start(tensor(numbers, TENSOR, 0));
        for (int step = 1; step < 3; step++) {
            Tensor<BigFraction> gradient = tensor(numbers, TENSOR, step * ROWS * LENGTH);
            var next = adamP.step(left, gradient);
            require(!next.update().orElseThrow().decision().projects(), "a projection with delta = 0");
            left = next.state();
            right = adam.step(right, gradient).state();
        }
        requireEqual(right, left);
    }

    private static SgdpParameters sgdp(int halves, double decay, boolean nesterov) {
        return new SgdpParameters(0.5, 0.75, 0.25, 0, decay, nesterov, new ProjectionParameters(halves / 2.0, 0.5));
    }

    /** Two steps of SGDP on the elements of a tensor that begin at an offset. */
    private static MomentumState<BigFraction> run(
            Conventions conventions, SgdpParameters parameters, List<Integer> numbers, Shape shape, int offset) {
        Sgdp<BigFraction> sgdp = new Sgdp<>(setting(conventions), parameters);
        MomentumState<BigFraction> state = sgdp.start(tensor(numbers, shape, offset));
        for (int step = 1; step < 3; step++) {
            state = sgdp.step(state, tensor(numbers, shape, step * ROWS * LENGTH + offset))
                    .state();
        }
        return state;
    }

    private static Setting<BigFraction> setting(Conventions conventions) {
        return new Setting<>(RATIONALS, conventions, Dtype.BINARY64);
    }

    private static Tensor<BigFraction> tensor(List<Integer> numbers, Shape shape, int offset) {
        return Tensor.build(RATIONALS, shape, i -> new BigFraction(numbers.get(offset + i)));
    }
}
