package adamp.proofs.numeric.statement;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.NormGrowth;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** What claims to be the squared norm after a step of momentum, from that before it and the squared updates so far. */
@FunctionalInterface
public interface Growth {
    /** Lemma 2.2 as the reference has it. */
    Growth REFERENCE = (hyper, squaredNorm, squares) -> of(hyper).momentum(squaredNorm, squares);

    /**
     * |w_{t+1}|^2.
     *
     * @param squaredNorm |w_t|^2
     * @param squares |p_0|^2 to |p_t|^2
     */
    BigFraction after(HyperParameters hyper, BigFraction squaredNorm, List<BigFraction> squares);

    /** The reference's closed forms. */
    static NormGrowth<BigFraction> of(HyperParameters hyper) {
        return new NormGrowth<>(ExactScalars.EXACT, hyper.eta(), hyper.beta());
    }
}
