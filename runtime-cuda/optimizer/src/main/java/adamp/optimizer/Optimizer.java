package adamp.optimizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Steps the parameters of a model in place.
 *
 * <p>All inputs are checked before anything is changed: a call that throws {@link InvalidInputException} has changed
 * nothing. Should a step fail half-way all the same (a native buffer taken away, memory exhausted), the optimizer is
 * unusable and says so at every later step until a saved state is restored. Not safe for use by several threads at once.
 */
public interface Optimizer extends AutoCloseable {
    /** An optimizer with the {@link Conventions#CORRECTED} conventions on the host. */
    static Optimizer of(Settings settings, Parameter... parameters) {
        return builder().group(settings, parameters).build();
    }

    /** To choose groups, conventions, runtime and threads. */
    static OptimizerBuilder builder() {
        return new OptimizerBuilder();
    }

    /** What the optimizer was made from. Its settings hold the learning rates of the start. */
    Configuration configuration();

    /** The parameters of all groups, in the order in which gradients are given and reports made. */
    default List<Parameter> parameters() {
        return configuration().parameters();
    }

    /**
     * One step of all parameters.
     *
     * @param gradients one for each of {@link #parameters()}, of the same shape and any layout; null for a parameter
     *     that has none: it is left out of this step, its step count stands still
     * @throws InvalidInputException if a gradient does not fit its parameter
     */
    void step(List<Tensor> gradients);

    /** The same for gradients given one by one. */
    default void step(Tensor... gradients) {
        step(Arrays.asList(gradients));
    }

    /**
     * One step with the same result, bit for bit, as {@link #step(List)}, and a report. It copies each weight to
     * compare, so it is slower and needs memory on the host: for the largest parameters, and for all of a device's.
     */
    StepReport stepAndReport(List<Tensor> gradients);

    /** The same for gradients given one by one. */
    default StepReport stepAndReport(Tensor... gradients) {
        return stepAndReport(Arrays.asList(gradients));
    }

    /** The learning rate of a group, counted from 0. */
    double learningRateOf(int group);

    /**
     * Sets the learning rate of a group, as a schedule does between steps.
     *
     * @throws InvalidInputException if there is no such group or the rate is negative or not finite
     */
    void learningRate(int group, double learningRate);

    /** Sets the learning rate of all groups. */
    default void learningRate(double learningRate) {
        for (int group = 0; group < configuration().groups().size(); group++) {
            learningRate(group, learningRate);
        }
    }

    /**
     * A copy of what is remembered of a parameter.
     *
     * @throws InvalidInputException if there is no such parameter
     */
    ParameterState state(String parameter);

    /**
     * Replaces what is remembered of a parameter.
     *
     * @throws InvalidInputException if there is no such parameter or an array is missing, unknown or of wrong length
     */
    void load(String parameter, ParameterState state);

    /**
     * Writes moments, step counts and learning rates, not the weights, to a file, by way of a temporary file beside it.
     * The format is described at {@link SavedState}.
     */
    default void save(Path file) throws IOException {
        SavedState.of(this).write(file);
    }

    /**
     * Takes up a saved state, bit for bit. A failed restore changes nothing.
     *
     * @throws IOException if the file cannot be read, is not a saved state, is damaged or cut short
     * @throws InvalidInputException if the state was saved by another algorithm, under other conventions, or for
     *     parameters of other names or shapes
     */
    default void restore(Path file) throws IOException {
        SavedState.read(file).restore(this);
    }

    /** Ends the optimizer's threads and frees its memory. */
    @Override
    void close();
}
