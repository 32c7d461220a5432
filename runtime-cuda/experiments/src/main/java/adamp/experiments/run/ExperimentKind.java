package adamp.experiments.run;

/** Code that runs experiments of one kind. */
public interface ExperimentKind {
    /**
     * Reads the settings; what they ask for is checked here, before anything runs.
     *
     * @param settings of the profile with the overrides; the caller closes it
     */
    Experiment prepare(Tree settings);
}
