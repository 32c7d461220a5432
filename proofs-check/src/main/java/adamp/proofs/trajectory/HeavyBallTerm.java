package adamp.proofs.trajectory;

import java.util.Set;

/** The settings that SGD and SGDP share, as Coq's record. */
final class HeavyBallTerm {
    private HeavyBallTerm() {}

    static String of(double rate, double momentum, double dampening, boolean afterFirst, boolean nesterov) {
        return "(Build_HeavyBall RationalScalars " + Terms.rational(rate) + " " + Terms.rational(momentum) + " "
                + Terms.unlessZero(dampening) + " " + (afterFirst ? "AfterFirstGradient" : "FromFirstGradient") + " "
                + nesterov + ")";
    }

    /** What these settings are, among the outcomes. */
    static void note(Set<Outcome> met, double dampening, boolean afterFirst, boolean nesterov) {
        if (nesterov) {
            met.add(Outcome.LOOK_AHEAD);
        }
        if (dampening != 0) {
            met.add(afterFirst ? Outcome.DAMPENED_LATER : Outcome.DAMPENED);
        }
    }
}
