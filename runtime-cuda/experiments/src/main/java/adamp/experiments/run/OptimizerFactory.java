package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.optimizer.Conventions;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.gpu.GpuException;
import java.util.List;

/** Makes an experiment's optimizers under its convention and on its runtime. */
public final class OptimizerFactory {
    private final List<OptimizerEntry> entries;
    private final Conventions conventions;
    private final ChosenRuntime runtime;

    private OptimizerFactory(List<OptimizerEntry> entries, Conventions conventions, ChosenRuntime runtime) {
        this.entries = entries;
        this.conventions = conventions;
        this.runtime = runtime;
    }

    /**
     * Reads the keys {@code optimizers}, {@code convention} and {@code runtime}.
     *
     * @throws ExperimentException if one is unknown, a hyper-parameter is out of range, this machine cannot run the
     *     runtime, or the runtime does not offer the convention
     */
    public static OptimizerFactory read(Tree settings) {
        OptimizerFactory factory = new OptimizerFactory(
                OptimizerReader.read(settings), OptimizerReader.convention(settings), ChosenRuntime.read(settings));
        if (factory.entries.isEmpty()) {
            throw settings.failure("optimizers", "is empty; name at least one");
        }
        factory.entries.forEach(factory::tryOut);
        return factory;
    }

    public List<OptimizerEntry> entries() {
        return entries;
    }

    /** What steps the parameters. */
    public ChosenRuntime runtime() {
        return runtime;
    }

    /**
     * An optimizer of these parameters; the caller closes it.
     *
     * @throws ExperimentException if the runtime does not offer what is asked for, or its device fails
     */
    public Optimizer make(OptimizerEntry entry, List<Parameter> parameters) {
        try {
            return Optimizer.builder()
                    .conventions(conventions)
                    .runtime(runtime.name())
                    .group(entry.settings(), parameters.toArray(Parameter[]::new))
                    .build();
        } catch (InvalidInputException exception) {
            throw ExperimentException.usage("optimizer " + entry.id() + ": " + exception.getMessage(), exception);
        } catch (GpuException exception) {
            throw ExperimentException.file("runtime " + runtime.name() + ": " + exception.getMessage(), exception);
        }
    }

    /** What a runtime does not offer, it says when an optimizer is made: better now than after the first runs. */
    private void tryOut(OptimizerEntry entry) {
        make(entry, List.of(Parameter.of("weight", new float[1], 1, 1))).close();
    }
}
