package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Experiment;

/** Figure 3: the Rosenbrock function laid on a sphere (eq. B.2). */
final class SphereSection extends ExperimentFrame {

    private static final double SMALLEST_STEP = 1e-8;

    SphereSection(Experiment experiment) {
        super(experiment);
    }

    @Override
    Element figures() {
        Look look = new Look();
        experiment.runs().forEach(run -> look.of(run.label(), run.optimizer()));
        return new Element("div")
                .add(
                        Pieces.paragraph(
                                "The loss has a narrow curved valley in the two angles ψ and φ and does not depend on"
                                        + " the distance r from the origin, though the optimizers move in x, y and z. Its gradient"
                                        + " at the start is steep, so momentum throws the weight outwards within a few steps."),
                        Pieces.paragraph(
                                "The paper prints neither the learning rates it found nor the steps and the decay;"
                                        + " those used here were fitted to its norms and are not the only ones that give them."
                                        + " ψ is atan2(x, z): the printed arccos(x/z) is undefined at the start."),
                        Legend.of(look),
                        Pieces.panels(
                                Pieces.figure(
                                        new SpherePanel(experiment, look).paint(),
                                        "On the sphere",
                                        "Directions w/|w| in parallel projection, faint on the far side; grey curves are"
                                                + " level sets of the loss at 1, 10, 100, 1000 and 10 000."),
                                Pieces.figure(
                                        new AnglesPanel(experiment, look).whole(),
                                        "In the angles",
                                        "The same trajectories over the same level sets; the stronger the grey, the lower the loss."),
                                valley(look)),
                        Pieces.grid(norm(look), effective(look), loss(look), distance(look)));
    }

    private int steps() {
        return experiment.runs().stream()
                .mapToInt(run -> run.metrics().length() - 1)
                .max()
                .orElse(0);
    }

    private Element valley(Look look) {
        return Pieces.figure(
                new AnglesPanel(experiment, look).enlarged(),
                "In the angles, enlarged",
                "The valley between the places where the runs end and the optimum.");
    }

    private Element norm(Look look) {
        return Pieces.figure(
                new StepCurves(experiment, look, "norm", steps())
                        .paint(
                                "Norm of the weight over the iterations for every run.",
                                values -> Scale.around("norm r", values)),
                "Norm over iterations",
                "All start at r = 1. Weight decay undoes the growth in time but not the first surge.");
    }

    private Element effective(Look look) {
        return Pieces.figure(
                new StepCurves(experiment, look, "effectiveStep", steps())
                        .paint(
                                "Effective step size over the iterations for every run, logarithmic.",
                                values -> Scale.decades("effective step size", SMALLEST_STEP, values)),
                "Effective step size over iterations",
                "The learning rate falls linearly to zero, and with it every curve at the end.");
    }

    private Element loss(Look look) {
        return Pieces.figure(
                new StepCurves(experiment, look, "loss", steps())
                        .paint(
                                "Loss over the iterations for every run, logarithmic.",
                                values -> Scale.fitting("loss h", values)),
                "Loss over iterations",
                "The Rosenbrock function's value; at the optimum it is 0.");
    }

    private Element distance(Look look) {
        return Pieces.figure(
                new StepCurves(experiment, look, "distance", steps())
                        .paint(
                                "Distance to the optimum over the iterations for every run.",
                                values -> Scale.around("distance to the optimum", values)),
                "Distance to the optimum over iterations",
                "In the scaled angles (a, b) = 1.5 (ψ, φ), where the optimum is (1, 1).");
    }
}
