package adamp.experiments.toy;

import adamp.experiments.run.Experiment;
import adamp.experiments.run.ExperimentKind;
import adamp.experiments.run.Tree;

/** Experiments on the spherical Rosenbrock function. */
public final class RosenbrockKind implements ExperimentKind {
    @Override
    public Experiment prepare(Tree settings) {
        RosenbrockProblem problem = new RosenbrockProblem(settings.vector("startAngles", 2));
        return new ToyExperiment(settings, problem, new RosenbrockFigure());
    }
}
