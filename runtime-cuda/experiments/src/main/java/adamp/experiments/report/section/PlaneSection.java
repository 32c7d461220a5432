package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import java.util.Optional;

/** Figure 1: a weight in the plane whose loss depends on its direction alone (eq. B.1). */
final class PlaneSection extends ExperimentFrame {

    /** Below this the weight has stopped and a logarithmic axis would show rounding. */
    private static final double SMALLEST_STEP = 1e-8;

    PlaneSection(Experiment experiment) {
        super(experiment);
    }

    @Override
    Element figures() {
        Look look = new Look();
        experiment.runs().forEach(run -> look.of(run.label(), run.optimizer()));
        PlaneAnimation animation = new PlaneAnimation(experiment, look);
        StepCurves norms = new StepCurves(experiment, look, "norm", animation.steps());
        StepCurves effective = new StepCurves(experiment, look, "effectiveStep", animation.steps());
        Element block = new Element("div")
                .add(
                        Pieces.paragraph(
                                "A weight w of two numbers is to point the same way as w* = (0, −1); its length"
                                        + " does not enter the loss. Momentum adds to the length, and a long weight turns by"
                                        + " little at each step: the effective step size |w′/|w′| − w/|w|| (eq. 5) falls. SGDP"
                                        + " takes the part of each update that lies along w away (eq. 10), so the length stays"
                                        + " and the weight keeps turning."),
                        Pieces.paragraph(
                                "The paper prints neither the learning rate nor the number of steps; those used"
                                        + " here were fitted to its norms. Its eq. B.1 says min where the text says max:"
                                        + " max it is here, as the start is next to the minimum."),
                        Legend.of(look),
                        animation.figure(),
                        Pieces.grid(
                                Pieces.figure(
                                        norms.paint(
                                                "Norm of the weight over the steps for every run.",
                                                values -> Scale.fitting("norm |w|", values)),
                                        "Norm over steps",
                                        "Momentum makes the weight grow, the more the nearer it is to 1; under SGDP the"
                                                + " norm stays near that of plain gradient descent."),
                                Pieces.figure(
                                        effective.paint(
                                                "Effective step size over the steps for every run, logarithmic.",
                                                values -> Scale.decades("effective step size", SMALLEST_STEP, values)),
                                        "Effective step size over steps",
                                        "How far the direction moves at each step. It also falls when a run has arrived"
                                                + " and has nowhere to go; values under 10⁻⁸ are left out.")));
        growth().ifPresent(block::add);
        return block;
    }

    /** What Corollary 2.3's factor is and is not, with the ratio that these runs show. */
    private Optional<Element> growth() {
        Optional<Run> plain = experiment.runLabelled("gd");
        Optional<Run> momentum = experiment.runLabelled("momentum 0.9");
        if (plain.isEmpty() || momentum.isEmpty()) {
            return Optional.empty();
        }
        double ratio = growth(momentum.get()) / growth(plain.get());
        return Optional.of(
                Pieces.paragraph("About the factor 19: Corollary 2.3 compares the growth of |w|² with and without"
                        + " momentum 0.9 for equal update norms at every step and gets 1\u00a0+\u00a02β/(1\u00a0−\u00a0β)\u00a0=\u00a019. Two real runs do"
                        + " not have equal update norms: between the two here the ratio is "
                        + Numbers.significant(ratio, 4)
                        + ", near (1\u00a0+\u00a0β)/(1\u00a0−\u00a0β)²\u00a0=\u00a0190."));
    }

    private static double growth(Run run) {
        double start = run.metrics().first("norm");
        double most = run.metrics().max("norm");
        return most * most - start * start;
    }
}
