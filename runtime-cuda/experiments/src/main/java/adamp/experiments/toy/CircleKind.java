package adamp.experiments.toy;

import adamp.experiments.run.Experiment;
import adamp.experiments.run.ExperimentKind;
import adamp.experiments.run.Tree;

/** Experiments on the directions of the plane. */
public final class CircleKind implements ExperimentKind {
    @Override
    public Experiment prepare(Tree settings) {
        double[] start = settings.vector("start", 2);
        double[] optimum = settings.vector("optimum", 2);
        if (Vectors.norm(start) == 0 || Vectors.norm(optimum) == 0) {
            throw settings.failure("start and optimum must not be zero: they have no direction; give other vectors");
        }
        return new ToyExperiment(settings, new CircleProblem(start, optimum), new CircleFigure());
    }
}
