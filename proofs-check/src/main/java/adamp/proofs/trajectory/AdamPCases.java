package adamp.proofs.trajectory;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.field.Dtype;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Step;
import adamp.spec.optimizer.Update;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** Runs of AdamP. */
final class AdamPCases {
    private final Reference reference;

    AdamPCases(Reference reference) {
        this.reference = reference;
    }

    TrajectoryCase drawn(Draw draw) {
        DrawnRule rule = DrawnRule.drawn(draw);
        DrawnAdam adam = DrawnAdam.drawn(draw);
        DrawnDecay decay = new DrawnDecay(
                draw.number(0, 0.125, 0.5, -0.5),
                draw.number(0, 0.25, 1),
                draw.of(ProjectedDecayRatio.values()),
                SgdpDecayScale.PLAIN);
        boolean nesterov = draw.oneIn(2);
        AdamPParameters parameters = new AdamPParameters(
                adam.learningRate(),
                adam.beta1(),
                adam.beta2(),
                adam.epsilon(),
                decay.weightDecay(),
                nesterov,
                new ProjectionParameters(rule.delta(), decay.ratio()));
        Conventions conventions =
                Conventions.PAPER.with(rule.conventions()).with(adam.correction(), decay.projectedRatio());
        Setting<BigFraction> setting = new Setting<>(adam.scalars(), conventions, Dtype.BINARY64);

        Set<Outcome> met = EnumSet.of(Outcome.ADAMP);
        adam.note(met);
        HeavyBallTerm.note(met, 0, false, nesterov);
        Outcomes outcomes = new Outcomes(rule, met);
        DrawnTensors tensors = new DrawnTensors(draw, rule.layout());
        Optimizer<BigFraction, AdamState<BigFraction>> optimizer = reference.adamP(setting, parameters);
        AdamState<BigFraction> start = adam.start(draw, tensors.weight());
        AdamState<BigFraction> state = start;
        List<Tensor<BigFraction>> gradients = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int step = 0; step < adam.steps(); step++) {
            Tensor<BigFraction> gradient = gradient(draw, adam, tensors, state, step == 0);
            gradients.add(gradient);
            Step<BigFraction, AdamState<BigFraction>> result = optimizer.step(state, gradient);
            Update<BigFraction> update = result.update().orElseThrow();
            outcomes.of(update.decision(), state.weight(), gradient);
            decay.note(met, update.decision());
            state = result.state();
            rows.add(AdamCases.row(rule.layout(), Layout.digits(update.decision()), state));
        }

        String size = rule.layout().rows().count() + " " + rule.layout().rows().length();
        String term = "adamp_rows " + adam.root() + " " + size + " " + adam.betas() + " " + decay.term(0) + " "
                + nesterov + " " + rule.term() + " (adamp_state " + adam.root() + " " + size + " "
                + adam.state(rule.layout(), start) + ") " + rule.layout().terms(gradients);
        String description = "AdamP, " + rule.description() + ", " + adam.description() + ", " + decay
                + (nesterov ? ", look-ahead" : "");
        return new TrajectoryCase(description, term, rows, met);
    }

    private static Tensor<BigFraction> gradient(
            Draw draw, DrawnAdam adam, DrawnTensors tensors, AdamState<BigFraction> state, boolean first) {
        if (adam.exactRoots()) {
            return adam.gradientWithRoots(draw, state);
        }
        return first ? tensors.firstGradient(state.weight()) : tensors.gradient();
    }
}
