package adamp.proofs.trajectory;

import adamp.spec.convention.Setting;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.AdamW;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import org.apache.commons.math3.fraction.BigFraction;

/** The algorithms that Coq is compared with: the specification's, unless a test plants a fault in one. */
interface Reference {
    /** The specification's own. */
    Reference SPECIFICATION = new Reference() {};

    default Optimizer<BigFraction, MomentumState<BigFraction>> sgd(
            Setting<BigFraction> setting, SgdParameters parameters) {
        return new Sgd<>(setting, parameters);
    }

    default Optimizer<BigFraction, MomentumState<BigFraction>> sgdp(
            Setting<BigFraction> setting, SgdpParameters parameters) {
        return new Sgdp<>(setting, parameters);
    }

    default Optimizer<BigFraction, AdamState<BigFraction>> adam(
            Setting<BigFraction> setting, AdamParameters parameters) {
        return new Adam<>(setting, parameters);
    }

    default Optimizer<BigFraction, AdamState<BigFraction>> adamW(
            Setting<BigFraction> setting, AdamParameters parameters) {
        return new AdamW<>(setting, parameters);
    }

    default Optimizer<BigFraction, AdamState<BigFraction>> adamP(
            Setting<BigFraction> setting, AdamPParameters parameters) {
        return new AdamP<>(setting, parameters);
    }
}
