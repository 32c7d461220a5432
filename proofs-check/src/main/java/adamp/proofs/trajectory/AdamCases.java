package adamp.proofs.trajectory;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** Runs of Adam and of AdamW. */
final class AdamCases {
    private final Reference reference;

    AdamCases(Reference reference) {
        this.reference = reference;
    }

    TrajectoryCase drawn(Draw draw, boolean decoupled) {
        DrawnAdam adam = DrawnAdam.drawn(draw);
        double weightDecay = draw.number(0, 0.125, 0.5);
        AdamParameters parameters =
                new AdamParameters(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon(), weightDecay);
        Setting<BigFraction> setting =
                new Setting<>(adam.scalars(), Conventions.PAPER.with(adam.correction()), Dtype.BINARY64);
        Optimizer<BigFraction, AdamState<BigFraction>> optimizer =
                decoupled ? reference.adamW(setting, parameters) : reference.adam(setting, parameters);
        Layout layout = Layout.of(Shape.of(1 + draw.below(3)), 0);

        AdamState<BigFraction> start = adam.start(draw, draw.tensor(layout.shape()));
        AdamState<BigFraction> state = start;
        List<Tensor<BigFraction>> gradients = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int step = 0; step < adam.steps(); step++) {
            Tensor<BigFraction> gradient = gradient(draw, adam, state, decoupled ? 0 : weightDecay);
            gradients.add(gradient);
            state = optimizer.step(state, gradient).state();
            rows.add(row(layout, List.of(0), state));
        }

        String term = (decoupled ? "adamw_rows " : "adam_rows ") + adam.root() + " "
                + layout.shape().size() + " " + adam.betas() + " " + Terms.unlessZero(weightDecay) + " (adam_state "
                + adam.root() + " " + layout.shape().size() + " " + adam.state(layout, start) + ") "
                + layout.terms(gradients);
        String description = (decoupled ? "AdamW, " : "Adam, ") + adam.description() + ", decay " + weightDecay;
        return new TrajectoryCase(description, term, rows, outcomes(adam, decoupled, weightDecay));
    }

    /** The gradient whose sum with the coupled decay is the one drawn. */
    private static Tensor<BigFraction> gradient(
            Draw draw, DrawnAdam adam, AdamState<BigFraction> state, double coupledDecay) {
        return adam.exactRoots()
                ? adam.gradientWithRoots(draw, state).minus(state.weight().times(ExactScalars.EXACT.of(coupledDecay)))
                : draw.tensor(state.weight().shape());
    }

    /** A state of Adam's family after a step. */
    static Row row(Layout layout, List<Integer> decision, AdamState<BigFraction> state) {
        return Row.of(
                decision,
                List.of(
                        layout.named("weight", state.weight()),
                        layout.named("first moment", state.firstMoment()),
                        layout.named("second moment", state.secondMoment())));
    }

    private static Set<Outcome> outcomes(DrawnAdam adam, boolean decoupled, double weightDecay) {
        Set<Outcome> met = EnumSet.of(decoupled ? Outcome.ADAMW : Outcome.ADAM);
        adam.note(met);
        if (weightDecay > 0) {
            met.add(decoupled ? Outcome.DECOUPLED_DECAY : Outcome.COUPLED_DECAY);
        }
        return met;
    }
}
