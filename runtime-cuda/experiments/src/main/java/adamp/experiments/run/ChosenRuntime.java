package adamp.experiments.run;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import java.util.List;
import java.util.Optional;

/**
 * The runtime that steps an experiment's parameters.
 *
 * @param name as users choose it
 * @param description how it runs on this machine, in one line
 */
public record ChosenRuntime(String name, String description) {
    private static final String KEY = "runtime";
    private static final String EMULATED = "emulated";
    private static final String CUDA = "cuda";

    /**
     * Reads the key {@code runtime}.
     *
     * @throws ExperimentException if there is no such runtime, or this machine cannot run it
     */
    static ChosenRuntime read(Tree settings) {
        String name = settings.text(KEY);
        return find(name)
                .orElseThrow(
                        () -> settings.failure(KEY, "unknown runtime '" + name + "'; " + Nearest.hint(name, names())));
    }

    /**
     * The runtime that a command's option names.
     *
     * @throws ExperimentException if there is no such runtime, or this machine cannot run it
     */
    public static ChosenRuntime named(String name) {
        return find(name)
                .orElseThrow(() -> ExperimentException.usage(
                        "--runtime: unknown runtime '" + name + "'; " + Nearest.hint(name, names())));
    }

    private static Optional<ChosenRuntime> find(String name) {
        return OptimizerBuilder.runtimes().stream()
                .filter(runtime -> runtime.name().equals(name))
                .findFirst()
                .map(ChosenRuntime::of);
    }

    private static ChosenRuntime of(OptimizerRuntime runtime) {
        runtime.obstacle().ifPresent(obstacle -> {
            throw ExperimentException.file("runtime " + runtime.name() + ": " + obstacle);
        });
        return new ChosenRuntime(runtime.name(), runtime.description());
    }

    private static List<String> names() {
        return OptimizerBuilder.runtimes().stream().map(OptimizerRuntime::name).toList();
    }

    /** Whether it runs the GPU's kernels without a GPU, so that its times are no GPU's. */
    public boolean isEmulated() {
        return name.equals(EMULATED);
    }

    /** Whether it steps on a GPU. */
    public boolean isCuda() {
        return name.equals(CUDA);
    }

    /** What a reader of its figures must know, in one sentence; empty for the processor's own runtimes. */
    Optional<String> note() {
        if (isEmulated()) {
            return Optional.of(
                    "The runtime emulated took all steps of the optimizers: the GPU's own kernels, interpreted"
                            + " on the processor and checked while they run; the times are an emulator's, not a GPU's.");
        }
        return isCuda()
                ? Optional.of("The runtime cuda took all steps of the optimizers, on " + description + ".")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name + " (" + description + ")";
    }
}
