package adamp.proofs.trajectory;

import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.projection.Decision;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Decoupled decay with its conventions. A negative coefficient decays nothing, as the released code has it.
 *
 * @param weightDecay the coefficient
 * @param ratio the factor where the update is projected
 * @param projectedRatio whether that factor counts
 * @param scale whether SGDP divides by 1 - momentum
 */
record DrawnDecay(double weightDecay, double ratio, ProjectedDecayRatio projectedRatio, SgdpDecayScale scale) {
    /** The decay as Coq's record, or none. */
    String term(double momentum) {
        if (weightDecay <= 0) {
            return "None";
        }
        double projected = projectedRatio == ProjectedDecayRatio.APPLIED ? ratio : 1;
        double divisor = scale == SgdpDecayScale.PLAIN ? 1 : 1 - momentum;
        return Terms.some("(Build_Decay RationalScalars " + Terms.rational(weightDecay) + " "
                + Terms.rational(projected) + " " + Terms.rational(divisor) + ")");
    }

    /** What this decay does in a step. */
    void note(Set<Outcome> met, Decision<BigFraction> decision) {
        if (weightDecay <= 0) {
            return;
        }
        if (decision.projected().contains(false)) {
            met.add(Outcome.DECOUPLED_DECAY);
        }
        if (decision.projects() && projectedRatio == ProjectedDecayRatio.APPLIED && ratio != 1) {
            met.add(Outcome.PROJECTED_DECAY);
        }
        if (scale == SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM) {
            met.add(Outcome.DECAY_OVER_ONE_MINUS_MOMENTUM);
        }
    }
}
