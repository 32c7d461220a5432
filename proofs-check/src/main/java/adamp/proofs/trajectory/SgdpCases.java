package adamp.proofs.trajectory;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.optimizer.Step;
import adamp.spec.optimizer.Update;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;

/** Runs of SGDP. */
final class SgdpCases {
    private final Reference reference;

    SgdpCases(Reference reference) {
        this.reference = reference;
    }

    TrajectoryCase drawn(Draw draw) {
        DrawnRule rule = DrawnRule.drawn(draw);
        SgdpParameters parameters = parameters(draw, rule);
        SgdpDampening dampening = draw.of(SgdpDampening.values());
        SgdpBuffer buffer = draw.of(SgdpBuffer.values());
        DrawnDecay decay = new DrawnDecay(
                parameters.weightDecay(),
                parameters.projection().weightDecayRatio(),
                draw.of(ProjectedDecayRatio.values()),
                draw.of(SgdpDecayScale.values()));
        Conventions conventions = Conventions.PAPER
                .with(rule.conventions())
                .with(dampening, buffer, decay.projectedRatio(), decay.scale());
        Setting<BigFraction> setting = new Setting<>(ExactScalars.EXACT, conventions, Dtype.BINARY64);
        boolean afterFirst = dampening == SgdpDampening.AFTER_FIRST_GRADIENT;

        Set<Outcome> met = EnumSet.of(Outcome.SGDP);
        HeavyBallTerm.note(met, parameters.dampening(), afterFirst, parameters.nesterov());
        Outcomes outcomes = new Outcomes(rule, met);
        DrawnTensors tensors = new DrawnTensors(draw, rule.layout());
        Optimizer<BigFraction, MomentumState<BigFraction>> sgdp = reference.sgdp(setting, parameters);
        Tensor<BigFraction> start = tensors.weight();
        MomentumState<BigFraction> state = sgdp.start(start);
        List<Tensor<BigFraction>> gradients = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int steps = 1 + draw.below(3);
        for (int step = 0; step < steps; step++) {
            Tensor<BigFraction> gradient = step == 0 ? tensors.firstGradient(start) : tensors.gradient();
            gradients.add(gradient);
            Step<BigFraction, MomentumState<BigFraction>> result = sgdp.step(state, gradient);
            Update<BigFraction> update = result.update().orElseThrow();
            outcomes.of(update.decision(), state.weight(), gradient);
            decay.note(met, update.decision());
            if (update.decision().projects() && !parameters.nesterov()) {
                met.add(buffer == SgdpBuffer.SEPARATE ? Outcome.BUFFER_SEPARATE : Outcome.BUFFER_OVERWRITTEN);
            }
            state = result.state();
            rows.add(Row.of(
                    Layout.digits(update.decision()),
                    List.of(
                            rule.layout().named("weight", state.weight()),
                            rule.layout().named("buffer", state.momentum()))));
        }

        String ball = HeavyBallTerm.of(
                parameters.learningRate(),
                parameters.momentum(),
                parameters.dampening(),
                afterFirst,
                parameters.nesterov());
        String term = "sgdp_rows " + rule.layout().rows().count() + " "
                + rule.layout().rows().length() + " " + ball + " " + decay.term(parameters.momentum()) + " "
                + (buffer == SgdpBuffer.SEPARATE ? "Separate" : "Overwritten") + " " + rule.term() + " "
                + rule.layout().term(start) + " " + rule.layout().terms(gradients);
        return new TrajectoryCase("SGDP, " + rule.description() + ", " + parameters, term, rows, met);
    }

    private static SgdpParameters parameters(Draw draw, DrawnRule rule) {
        return new SgdpParameters(
                draw.number(0.125, 0.25, 0.5),
                draw.number(0, 0.5, 0.75),
                draw.number(0, 0, 0.25, 1),
                0,
                draw.number(0, 0.125, 0.5, -0.5),
                draw.oneIn(3),
                new ProjectionParameters(rule.delta(), draw.number(0, 0.25, 1)));
    }
}
