package adamp.optimizer.host;

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
import adamp.optimizer.plan.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.ObjIntConsumer;

/**
 * The host's optimizer. Moments are held here; weights and gradients are the caller's memory.
 *
 * @param <W> the kind of window its kernels work on
 */
final class HostOptimizer<W extends Window> implements Optimizer {
    private final Configuration configuration;
    private final HostRules rules;
    private final List<Settings> settings = new ArrayList<>();
    private final List<HostTensor> tensors = new ArrayList<>();
    private final Map<String, HostTensor> byName = new LinkedHashMap<>();
    private final int[] order;
    private final WorkerPool<Worker<W>> pool;
    private Throwable failure;
    private boolean closed;

    HostOptimizer(Configuration configuration, Kernels<W> kernels) {
        this.configuration = configuration;
        this.rules = HostRules.of(configuration.conventions());
        for (ParameterGroup group : configuration.groups()) {
            addGroup(group);
        }
        this.order = Schedule.largestFirst(
                tensors.stream().map(tensor -> tensor.rows().elements()).toList());
        this.pool = new WorkerPool<>(workers(kernels));
    }

    private void addGroup(ParameterGroup group) {
        int index = settings.size();
        settings.add(group.settings());
        int arrays = UpdateRule.of(group.settings(), rules).arrays().size();
        for (Parameter parameter : group.parameters()) {
            requireElements(parameter);
            HostTensor tensor = new HostTensor(parameter, index, rules.channelAxis(parameter.shape()), arrays);
            tensors.add(tensor);
            byName.put(parameter.name(), tensor);
        }
    }

    private void requireElements(Parameter parameter) {
        boolean official = configuration.algorithm().projects() && rules.is("emptyTensor", "rejected");
        if (official && parameter.shape().rank() >= 2 && parameter.shape().elements() == 0) {
            throw new InvalidInputException("parameter '" + parameter.name() + "' of shape " + parameter.shape()
                    + " has no elements, which convention emptyTensor = rejected forbids; leave it out");
        }
    }

    private List<Worker<W>> workers(Kernels<W> kernels) {
        int mostRows =
                tensors.stream().mapToInt(tensor -> tensor.rows().count()).max().orElse(0);
        List<Worker<W>> workers = new ArrayList<>();
        for (int thread = 0; thread < configuration.threads(); thread++) {
            List<GroupRule> groups =
                    settings.stream().map(group -> GroupRule.of(group, rules)).toList();
            workers.add(new Worker<>(new TensorStepper<>(kernels, mostRows), groups));
        }
        return workers;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public void step(List<Tensor> gradients) {
        requireUsable();
        BoundTensor[] bound = GradientCheck.bind(tensors, gradients);
        run((worker, index) -> {
            if (bound[index] != null) {
                HostTensor tensor = tensors.get(index);
                worker.step(tensor, bound[index], learningRateOf(tensor.group()));
            }
        });
    }

    @Override
    public StepReport stepAndReport(List<Tensor> gradients) {
        requireUsable();
        BoundTensor[] bound = GradientCheck.bind(tensors, gradients);
        ParameterReport[] reports = new ParameterReport[bound.length];
        run((worker, index) -> {
            HostTensor tensor = tensors.get(index);
            reports[index] = bound[index] == null
                    ? Worker.leftOut(tensor)
                    : worker.stepAndReport(tensor, bound[index], learningRateOf(tensor.group()));
        });
        return new StepReport(Arrays.asList(reports));
    }

    private void run(ObjIntConsumer<Worker<W>> task) {
        try {
            pool.run(order, task);
        } catch (ExecutionException e) {
            failure = e.getCause();
            throw halfDone();
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

    private IllegalStateException halfDone() {
        return new IllegalStateException(
                "a step failed half-way (" + failure + "), so weights and moments are of different steps;"
                        + " restore a saved state and its weights",
                failure);
    }

    @Override
    public double learningRateOf(int group) {
        requireGroup(group);
        return settings.get(group).learningRate();
    }

    @Override
    public void learningRate(int group, double learningRate) {
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
    public ParameterState state(String parameter) {
        HostTensor tensor = tensor(parameter);
        Map<String, float[]> arrays = new LinkedHashMap<>();
        List<String> names = arrays();
        for (int array = 0; array < names.size(); array++) {
            arrays.put(names.get(array), tensor.copyMoments(array));
        }
        return new ParameterState(tensor.step(), arrays);
    }

    @Override
    public void load(String parameter, ParameterState state) {
        HostTensor tensor = tensor(parameter);
        List<String> names = arrays();
        if (!state.arrays().keySet().equals(Set.copyOf(names))) {
            throw new InvalidInputException(
                    "state of '" + parameter + "' has arrays " + state.arrays().keySet() + ", but "
                            + configuration.algorithm() + " keeps " + names + "; give exactly those");
        }
        for (String name : names) {
            int length = state.array(name).length;
            if (length != tensor.rows().elements()) {
                throw new InvalidInputException("state of '" + parameter + "': array " + name + " has " + length
                        + " elements for shape " + tensor.parameter().shape() + "; give one for each weight");
            }
        }
        for (int array = 0; array < names.size(); array++) {
            tensor.loadMoments(array, state.array(names.get(array)));
        }
        tensor.step(state.step());
    }

    private List<String> arrays() {
        return UpdateRule.of(settings.get(0), rules).arrays();
    }

    private HostTensor tensor(String name) {
        HostTensor tensor = byName.get(name);
        if (tensor == null) {
            throw new InvalidInputException(
                    "no parameter '" + name + "' in this optimizer; it has " + String.join(", ", byName.keySet()));
        }
        return tensor;
    }

    @Override
    public void restore(Path file) throws IOException {
        Optimizer.super.restore(file);
        failure = null;
    }

    @Override
    public void close() {
        closed = true;
        pool.close();
    }
}
