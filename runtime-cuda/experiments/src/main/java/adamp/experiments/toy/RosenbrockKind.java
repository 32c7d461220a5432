package adamp.experiments.toy;

import adamp.experiments.run.Experiment;
import adamp.experiments.run.ExperimentKind;
import adamp.experiments.run.Tree;

/** Experiments on the spherical Rosenbrock function. */
public final class RosenbrockKind implements ExperimentKind {
    @Override
    public Experiment prepare(Tree settings) {
        double[] angles = settings.vector("startAngles", 2);
        RosenbrockProblem problem = new RosenbrockProblem(angles[0], angles[1]);
        return new ToyExperiment(settings, problem, new RosenbrockFigure());
    }
}
