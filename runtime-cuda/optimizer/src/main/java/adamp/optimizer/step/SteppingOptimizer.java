package adamp.optimizer.step;

import adamp.optimizer.Configuration;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.StepReport;
import adamp.optimizer.Tensor;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every runtime does around its step: it checks all inputs first, keeps groups and their learning rates, gives and
 * takes states, and refuses to go on after a step that failed half-way.
 *
 * @param <T> a parameter as the runtime holds it
 */
public abstract class SteppingOptimizer<T extends StepTensor> implements Optimizer {
    private final Configuration configuration;
    private final OfferedConventions conventions;
    private final MemoryCheck memory;
    private final List<Settings> settings = new ArrayList<>();
    private final List<T> tensors = new ArrayList<>();
    private final Map<String, T> byName = new LinkedHashMap<>();
    private Throwable failure;
    private boolean closed;

    /**
     * Checks the configuration; {@link #addTensors} is to follow.
     *
     * @param runtime the runtime's name, for errors
     * @param memory which memory the runtime can step
     * @throws InvalidInputException if the runtime does not offer the conventions, or not for the parameters' memory
     */
    protected SteppingOptimizer(Configuration configuration, String runtime, MemoryCheck memory) {
        this.configuration = configuration;
        this.conventions = OfferedConventions.of(configuration.conventions(), runtime);
        this.memory = memory;
        configuration.groups().forEach(group -> settings.add(group.settings()));
        configuration.parameters().forEach(this::requireOffered);
    }

    private void requireOffered(Parameter parameter) {
        memory.obstacle(parameter.tensor().storage()).ifPresent(obstacle -> {
            throw new InvalidInputException("parameter '" + parameter.name() + "': " + obstacle);
        });
        boolean official = configuration.algorithm().projects() && conventions.is("emptyTensor", "rejected");
        if (official && parameter.shape().rank() >= 2 && parameter.shape().elements() == 0) {
            throw new InvalidInputException("parameter '" + parameter.name() + "' of shape " + parameter.shape()
                    + " has no elements, which convention emptyTensor = rejected forbids; leave it out");
        }
    }

    /** Makes the tensors of all parameters. */
    protected final void addTensors(TensorMaker<T> maker) {
        List<ParameterGroup> groups = configuration.groups();
        for (int group = 0; group < groups.size(); group++) {
            for (Parameter parameter : groups.get(group).parameters()) {
                T tensor = maker.make(parameter, group, conventions.channelAxis(parameter.shape()));
                tensors.add(tensor);
                byName.put(parameter.name(), tensor);
            }
        }
    }

    /** Makes a runtime's tensor of a parameter. */
    @FunctionalInterface
    protected interface TensorMaker<T> {
        T make(Parameter parameter, int group, int channelAxis);
    }

    /**
     * Steps the tensors that have a gradient.
     *
     * @param gradients one for each tensor; null for one that is left out
     * @throws StepFailedException if it failed after it may have changed something
     */
    protected abstract void stepAll(BoundTensor[] gradients);

    /** The same, with a report on every tensor. */
    protected abstract List<ParameterReport> stepAndReportAll(BoundTensor[] gradients);

    /** Frees what the runtime holds; called once. */
    protected abstract void free();

    @Override
    public final Configuration configuration() {
        return configuration;
    }

    protected final OfferedConventions conventions() {
        return conventions;
    }

    /** All parameters, group by group. */
    protected final List<T> tensors() {
        return tensors;
    }

    /** The settings of each group, with the learning rate of now. */
    protected final List<Settings> settings() {
        return settings;
    }

    /** The names of the arrays that the runtime keeps of a parameter. */
    protected List<String> arrays(T tensor) {
        return UpdateRule.of(settings.get(tensor.group()), conventions).arrays();
    }

    @Override
    public final void step(List<Tensor> gradients) {
        requireUsable();
        BoundTensor[] bound = GradientCheck.bind(tensors, gradients, memory);
        try {
            stepAll(bound);
        } catch (StepFailedException e) {
            throw fail(e);
        }
    }

    @Override
    public final StepReport stepAndReport(List<Tensor> gradients) {
        requireUsable();
        BoundTensor[] bound = GradientCheck.bind(tensors, gradients, memory);
        try {
            return new StepReport(stepAndReportAll(bound));
        } catch (StepFailedException e) {
            throw fail(e);
        }
    }

    private void requireUsable() {
        if (closed) {
            throw new InvalidInputException("optimizer is closed; make a new one");
        }
        if (failure != null) {
            throw halfDone();
        }
    }

    private IllegalStateException fail(StepFailedException e) {
        failure = e.getCause();
        return halfDone();
    }

    private IllegalStateException halfDone() {
        return new IllegalStateException(
                "a step failed half-way (" + failure + "), so weights and moments are of different steps;"
                        + " restore a saved state and its weights",
                failure);
    }

    @Override
    public final double learningRateOf(int group) {
        requireGroup(group);
        return settings.get(group).learningRate();
    }

    @Override
    public final void learningRate(int group, double learningRate) {
        requireGroup(group);
        settings.set(group, settings.get(group).withLearningRate(learningRate));
    }

    private void requireGroup(int group) {
        if (group < 0 || group >= settings.size()) {
            throw new InvalidInputException(
                    "no parameter group " + group + "; groups are counted from 0 to " + (settings.size() - 1));
        }
    }

    @Override
    public final ParameterState state(String parameter) {
        T tensor = tensor(parameter);
        Map<String, float[]> arrays = new LinkedHashMap<>();
        List<String> names = arrays(tensor);
        for (int array = 0; array < names.size(); array++) {
            arrays.put(names.get(array), tensor.copyArray(array));
        }
        return new ParameterState(tensor.step(), arrays);
    }

    @Override
    public final void load(String parameter, ParameterState state) {
        T tensor = tensor(parameter);
        List<String> names = arrays(tensor);
        StateCheck.requireFits(tensor, configuration.algorithm(), names, state);
        for (int array = 0; array < names.size(); array++) {
            tensor.loadArray(array, state.array(names.get(array)));
        }
        tensor.step(state.step());
    }

    private T tensor(String name) {
        T tensor = byName.get(name);
        if (tensor == null) {
            throw new InvalidInputException(
                    "no parameter '" + name + "' in this optimizer; it has " + String.join(", ", byName.keySet()));
        }
        return tensor;
    }

    @Override
    public final void restore(Path file) throws IOException {
        Optimizer.super.restore(file);
        failure = null;
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            free();
        }
    }
}
