package adamp.proofs.numeric.statement;

import adamp.proofs.numeric.instance.PaperSetting;
import adamp.spec.projection.Projection;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** What claims to be Pi_w(x), the projection of equation 10 without eps. */
@FunctionalInterface
public interface Projector {
    /** The reference's. */
    Projector REFERENCE = new Projection<>(PaperSetting.of(), 0)::apply;

    /** Pi_w(x). */
    Tensor<BigFraction> project(Tensor<BigFraction> w, Tensor<BigFraction> x);
}
