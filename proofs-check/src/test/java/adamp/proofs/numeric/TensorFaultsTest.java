package adamp.proofs.numeric;

import static adamp.proofs.numeric.Refusal.isRefused;

import adamp.proofs.numeric.instance.TensorDescent;
import adamp.proofs.numeric.statement.Growth;
import adamp.proofs.numeric.statement.Projector;
import adamp.proofs.numeric.statement.TensorStatements;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.Views;
import net.jqwik.api.Example;

/** The statements on tensors refuse faults on the instances that the properties draw. */
class TensorFaultsTest {
    private static final TensorDescent.Unrelated TENSORS = new TensorDescent.Unrelated();
    private static final Projector FORGETS = (w, p) -> p;

    /** So rows that are projected and rows that are not, side by side, are among the instances. */
    @Example
    void equation12WithoutTheRadialPartsIsRefusedWhereEachRowDecides() {
        isRefused(
                TENSORS,
                d -> TensorStatements.growsByTheSquaredStepWhereAnythingIsProjected(
                        d.sgdp(Views.CHANNEL_ONLY, RowVerdict.EACH_ROW)));
        isRefused(
                TENSORS,
                d -> TensorStatements.growsByTheSquaredStepWhereAnythingIsProjected(
                        d.adamP(Views.CHANNEL_ONLY, RowVerdict.EACH_ROW, BiasCorrection.NONE)));
    }

    @Example
    void anUpdateThatIsNotProjectedIsRefused() {
        for (RowVerdict verdict : RowVerdict.values()) {
            isRefused(
                    TENSORS,
                    d -> TensorStatements.growsByTheSquaredStepInTheLayerView(
                            d.sgdp(Views.LAYER_ONLY, verdict), FORGETS));
            isRefused(
                    TENSORS,
                    d -> TensorStatements.eachRowFollowsItsDecision(d.sgdp(Views.CHANNEL_ONLY, verdict), FORGETS));
            isRefused(
                    TENSORS,
                    d -> TensorStatements.eachRowFollowsItsDecision(
                            d.adamP(Views.CHANNEL_ONLY, verdict, BiasCorrection.PER_PARAMETER), FORGETS));
        }
    }

    @Example
    void lemma22IsRefusedOfRowsThatAreNotScaleInvariant() {
        isRefused(TENSORS, d -> TensorStatements.rowsGrowAs(Growth.REFERENCE, d.orthogonal(), d.hyper(), 1));
        isRefused(
                TENSORS,
                d -> TensorStatements.rowsGrowAs(
                        Growth.REFERENCE,
                        d.firstRowOrthogonal(),
                        d.hyper(),
                        d.start().shape().extent(0)));
    }
}
