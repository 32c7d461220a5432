package adamp.experiments.train;

import adamp.experiments.run.Experiment;
import adamp.experiments.run.ExperimentKind;
import adamp.experiments.run.Tree;

/** Experiments that train a network to tell images apart. */
public final class ClassificationKind implements ExperimentKind {
    @Override
    public Experiment prepare(Tree settings) {
        return new ClassificationExperiment(ClassificationSettings.read(settings));
    }
}
