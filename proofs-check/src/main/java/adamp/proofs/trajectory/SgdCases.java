package adamp.proofs.trajectory;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdDampening;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** Runs of SGD. Without momentum it keeps no buffer, and is gradient descent in Coq. */
final class SgdCases {
    private final Reference reference;

    SgdCases(Reference reference) {
        this.reference = reference;
    }

    TrajectoryCase drawn(Draw draw) {
        SgdParameters parameters = new SgdParameters(
                draw.number(0.125, 0.25, 0.5, 1),
                draw.number(0, 0.25, 0.5, 0.75, 0.875),
                draw.number(0, 0, 0.25, 0.5, 1),
                draw.number(0, 0.0625, 0.5),
                draw.oneIn(2));
        SgdDampening dampening = draw.of(SgdDampening.values());
        Setting<BigFraction> setting =
                new Setting<>(ExactScalars.EXACT, Conventions.PAPER.with(dampening), Dtype.BINARY64);
        Layout layout = Layout.of(Shape.of(1 + draw.below(4)), 0);
        Tensor<BigFraction> start = draw.tensor(layout.shape());
        boolean descent = parameters.momentum() == 0;

        Optimizer<BigFraction, MomentumState<BigFraction>> sgd = reference.sgd(setting, parameters);
        MomentumState<BigFraction> state = sgd.start(start);
        List<Tensor<BigFraction>> gradients = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int steps = 2 + draw.below(3);
        for (int step = 0; step < steps; step++) {
            Tensor<BigFraction> gradient = draw.tensor(layout.shape());
            gradients.add(gradient);
            state = sgd.step(state, gradient).state();
            List<Row.NamedVector> vectors = new ArrayList<>(List.of(layout.named("weight", state.weight())));
            if (!descent) {
                vectors.add(layout.named("buffer", state.momentum()));
            }
            rows.add(Row.of(List.of(0), vectors));
        }

        String decay = Terms.unlessZero(parameters.weightDecay());
        String runs = decay + " " + layout.term(start) + " " + layout.terms(gradients);
        String term = descent
                ? "descent_rows " + layout.shape().size() + " " + Terms.rational(parameters.learningRate()) + " " + runs
                : "sgd_rows " + layout.shape().size() + " " + ball(parameters, dampening) + " " + runs;
        return new TrajectoryCase("SGD, " + parameters, term, rows, outcomes(parameters, dampening));
    }

    private static String ball(SgdParameters parameters, SgdDampening dampening) {
        return HeavyBallTerm.of(
                parameters.learningRate(),
                parameters.momentum(),
                parameters.dampening(),
                dampening == SgdDampening.AFTER_FIRST_GRADIENT,
                parameters.nesterov());
    }

    private static Set<Outcome> outcomes(SgdParameters parameters, SgdDampening dampening) {
        Set<Outcome> met = EnumSet.of(parameters.momentum() == 0 ? Outcome.GRADIENT_DESCENT : Outcome.SGD);
        if (parameters.weightDecay() > 0) {
            met.add(Outcome.COUPLED_DECAY);
        }
        if (parameters.momentum() > 0) {
            HeavyBallTerm.note(
                    met, parameters.dampening(), dampening == SgdDampening.AFTER_FIRST_GRADIENT, parameters.nesterov());
        }
        return met;
    }
}
