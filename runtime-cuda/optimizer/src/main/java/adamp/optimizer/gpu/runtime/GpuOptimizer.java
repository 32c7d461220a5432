package adamp.optimizer.gpu.runtime;

import adamp.optimizer.Configuration;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.FloatStorage;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.ParameterState;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.gpu.kernel.TensorPlan;
import adamp.optimizer.gpu.kernel.TensorStep;
import adamp.optimizer.rule.Threshold;
import adamp.optimizer.rule.UpdateRule;
import adamp.optimizer.step.BoundTensor;
import adamp.optimizer.step.StepFailedException;
import adamp.optimizer.step.SteppingOptimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The optimizer on a device. Moments lie there; weights and gradients of the host's memory are copied there for each
 * step, those of the device are stepped in place. The threads of the configuration are of no account.
 */
final class GpuOptimizer extends SteppingOptimizer<GpuTensor> {
    private final GpuDevice device;
    private final boolean ownsDevice;
    private final List<UpdateRule> rules;
    private final List<Threshold> thresholds;
    private final Traffic traffic;
    private final DeviceStep step;

    private GpuOptimizer(GpuDevice device, boolean ownsDevice, Configuration configuration) {
        super(configuration, device.runtime(), storage -> obstacle(device, storage));
        this.device = device;
        this.ownsDevice = ownsDevice;
        this.rules = settings().stream()
                .map(group -> UpdateRule.of(group, conventions()))
                .toList();
        this.thresholds = rules.stream()
                .map(rule -> new Threshold(rule.delta(), conventions()))
                .toList();
        configuration.parameters().forEach(this::requireMaster);
        this.traffic = new Traffic(device, mostElements(configuration));
        try {
            addTensors((parameter, group, channelAxis) -> new GpuTensor(
                    parameter, group, channelAxis, rules.get(group).arrays().size(), traffic));
            this.step = new DeviceStep(device, configuration.algorithm(), conventions(), plans());
        } catch (RuntimeException e) {
            tensors().forEach(GpuTensor::close);
            traffic.close();
            throw e;
        }
    }

    /** On a device that outlives it. */
    static GpuOptimizer on(GpuDevice device, Configuration configuration) {
        return new GpuOptimizer(device, false, configuration);
    }

    /** On a device that it closes, also if it cannot be made. */
    static GpuOptimizer owning(GpuDevice device, Configuration configuration) {
        try {
            return new GpuOptimizer(device, true, configuration);
        } catch (RuntimeException e) {
            device.close();
            throw e;
        }
    }

    private List<TensorPlan> plans() {
        List<TensorPlan> plans = new ArrayList<>();
        for (GpuTensor tensor : tensors()) {
            UpdateRule rule = rules.get(tensor.group());
            boolean matrix = tensor.parameter().shape().rank() >= 2;
            boolean projects =
                    !Double.isNaN(rule.delta()) && (matrix || conventions().is("oneDimensional", "projected"));
            plans.add(new TensorPlan(
                    tensor.rows(), tensor.type(), matrix || projects, projects, rule.delta(), rule.eps()));
        }
        return plans;
    }

    private static int mostElements(Configuration configuration) {
        return configuration.parameters().stream()
                .mapToInt(parameter -> parameter.shape().elements())
                .max()
                .orElse(0);
    }

    private static Optional<String> obstacle(GpuDevice device, FloatStorage storage) {
        return storage instanceof DeviceStorage foreign && foreign.memory() != device
                ? Optional.of("memory of " + foreign.memory().name()
                        + ", but the optimizer is on another device; give memory of its own device or of the host")
                : Optional.empty();
    }

    private void requireMaster(Parameter parameter) {
        boolean narrow = parameter.tensor().storage().elementType().isNarrow();
        if (narrow && !conventions().is("lowPrecisionState", "float32")) {
            throw new InvalidInputException("parameter '" + parameter.name() + "' is "
                    + parameter.tensor().storage().elementType() + ", which the " + device.runtime()
                    + " runtime steps only with convention lowPrecisionState = float32; set that");
        }
    }

    @Override
    protected List<String> arrays(GpuTensor tensor) {
        List<String> names = new ArrayList<>(rules.get(tensor.group()).arrays());
        if (tensor.type().isNarrow()) {
            names.add(ParameterState.MASTER);
        }
        return names;
    }

    @Override
    protected void stepAll(BoundTensor[] gradients) {
        prepare(gradients);
        try {
            step.run();
            fetch(gradients);
            count(gradients);
        } catch (RuntimeException | Error e) {
            throw new StepFailedException(e);
        }
    }

    @Override
    protected List<ParameterReport> stepAndReportAll(BoundTensor[] gradients) {
        prepare(gradients);
        try {
            StepObservation seen = StepObservation.before(tensors(), gradients);
            List<Optional<Finding>> findings = step.runAndFind();
            fetch(gradients);
            count(gradients);
            return seen.reports(findings, thresholds);
        } catch (RuntimeException | Error e) {
            throw new StepFailedException(e);
        }
    }

    /** Up to here a failure changes nothing of the caller's, nor of the state. */
    private void prepare(BoundTensor[] gradients) {
        device.awaitOthers();
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] == null) {
                step.skip(i);
                continue;
            }
            GpuTensor tensor = tensors().get(i);
            tensor.send(gradients[i]);
            UpdateRule rule = rules.get(tensor.group());
            step.set(i, tensor.memory(), TensorStep.of(rule, learningRateOf(tensor.group()), tensor.step() + 1));
        }
    }

    private void fetch(BoundTensor[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != null) {
                tensors().get(i).fetch();
            }
        }
        traffic.finish();
    }

    private void count(BoundTensor[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != null) {
                GpuTensor tensor = tensors().get(i);
                tensor.step(tensor.step() + 1);
            }
        }
    }

    @Override
    protected void free() {
        if (ownsDevice) {
            device.close();
            return;
        }
        step.close();
        tensors().forEach(GpuTensor::close);
        traffic.close();
    }
}
