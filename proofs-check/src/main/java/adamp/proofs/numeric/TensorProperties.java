package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.TensorDescent;
import adamp.proofs.numeric.statement.Growth;
import adamp.proofs.numeric.statement.Projector;
import adamp.proofs.numeric.statement.TensorStatements;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Views;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Equation 12 and Lemma 2.2 for tensors of several rows, decided for by equation 11, with tolerance zero. */
class TensorProperties {
    @Property(tries = 500)
    @Checks("eq_12_layer_view")
    boolean inTheLayerViewATensorOfSgdpGrowsByItsSquare(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent, @ForAll RowVerdict verdict) {
        return TensorStatements.growsByTheSquaredStepInTheLayerView(
                descent.sgdp(Views.LAYER_ONLY, verdict), Projector.REFERENCE);
    }

    @Property(tries = 500)
    @Checks("eq_12_channel_view")
    boolean inTheChannelViewEachRowOfSgdpFollowsItsDecision(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent, @ForAll RowVerdict verdict) {
        return TensorStatements.eachRowFollowsItsDecision(
                descent.sgdp(Views.CHANNEL_ONLY, verdict), Projector.REFERENCE);
    }

    @Property(tries = 500)
    @Checks("eq_12_channel_view_sum")
    boolean inTheChannelViewATensorOfSgdpGrowsButForItsRadialParts(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent, @ForAll Views views) {
        return TensorStatements.growsButForTheRadialPartsOfOtherRows(descent.sgdp(views, RowVerdict.EACH_ROW));
    }

    @Property(tries = 500)
    @Checks("eq_12_all_rows")
    boolean whereAllRowsDecideAProjectedTensorOfSgdpGrowsByItsSquare(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent, @ForAll Views views) {
        return TensorStatements.growsByTheSquaredStepWhereAnythingIsProjected(descent.sgdp(views, RowVerdict.ALL_ROWS));
    }

    @Property(tries = 500)
    @Checks("adamp_eq_12_layer_view")
    boolean inTheLayerViewATensorOfAdamPGrowsByItsSquare(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll RowVerdict verdict,
            @ForAll BiasCorrection correction) {
        return TensorStatements.growsByTheSquaredStepInTheLayerView(
                descent.adamP(Views.LAYER_ONLY, verdict, correction), Projector.REFERENCE);
    }

    @Property(tries = 500)
    @Checks("adamp_eq_12_channel_view")
    boolean inTheChannelViewEachRowOfAdamPFollowsItsDecision(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll RowVerdict verdict,
            @ForAll BiasCorrection correction) {
        return TensorStatements.eachRowFollowsItsDecision(
                descent.adamP(Views.CHANNEL_ONLY, verdict, correction), Projector.REFERENCE);
    }

    @Property(tries = 500)
    @Checks("adamp_eq_12_channel_view_sum")
    boolean inTheChannelViewATensorOfAdamPGrowsButForItsRadialParts(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll Views views,
            @ForAll BiasCorrection correction) {
        return TensorStatements.growsButForTheRadialPartsOfOtherRows(
                descent.adamP(views, RowVerdict.EACH_ROW, correction));
    }

    @Property(tries = 500)
    @Checks("adamp_eq_12_all_rows")
    boolean whereAllRowsDecideAProjectedTensorOfAdamPGrowsByItsSquare(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent,
            @ForAll Views views,
            @ForAll BiasCorrection correction) {
        return TensorStatements.growsByTheSquaredStepWhereAnythingIsProjected(
                descent.adamP(views, RowVerdict.ALL_ROWS, correction));
    }

    /** Would find a growth that holds of the tensor, but not of the sum of its rows. */
    @Property(tries = 300)
    @Checks("lemma_2_2_layer_view")
    boolean aTensorThatIsScaleInvariantAsAWholeGrowsAsLemma22Says(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent) {
        return TensorStatements.rowsGrowAs(
                Growth.REFERENCE,
                descent.orthogonal(),
                descent.hyper(),
                descent.start().shape().extent(0));
    }

    /** Would find a row whose momentum reaches into another. */
    @Property(tries = 300)
    @Checks("lemma_2_2_channel_view")
    boolean aScaleInvariantRowGrowsAsLemma22SaysWhateverTheOthersDo(
            @ForAll(supplier = TensorDescent.Unrelated.class) TensorDescent descent) {
        return TensorStatements.rowsGrowAs(Growth.REFERENCE, descent.firstRowOrthogonal(), descent.hyper(), 1);
    }
}
