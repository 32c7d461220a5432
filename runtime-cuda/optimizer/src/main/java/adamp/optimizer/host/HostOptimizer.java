package adamp.optimizer.host;

import adamp.optimizer.Configuration;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.FloatStorage;
import adamp.optimizer.ParameterReport;
import adamp.optimizer.plan.Schedule;
import adamp.optimizer.rule.UpdateRule;
import adamp.optimizer.step.BoundTensor;
import adamp.optimizer.step.StepFailedException;
import adamp.optimizer.step.SteppingOptimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.ObjIntConsumer;

/**
 * The host's optimizer. Moments are held here; weights and gradients are the caller's memory.
 *
 * @param <W> the kind of window its kernels work on
 */
final class HostOptimizer<W extends Window> extends SteppingOptimizer<HostTensor> {
    private final int[] order;
    private final WorkerPool<Worker<W>> pool;

    HostOptimizer(Configuration configuration, Kernels<W> kernels) {
        super(configuration, "host", HostOptimizer::obstacle);
        addTensors((parameter, group, channelAxis) -> {
            int arrays =
                    UpdateRule.of(settings().get(group), conventions()).arrays().size();
            return new HostTensor(parameter, group, channelAxis, arrays);
        });
        this.order = Schedule.largestFirst(
                tensors().stream().map(tensor -> tensor.rows().elements()).toList());
        this.pool = new WorkerPool<>(workers(kernels));
    }

    private static Optional<String> obstacle(FloatStorage storage) {
        return storage instanceof DeviceStorage device
                ? Optional.of(
                        device.elementType() + " memory of " + device.memory().name()
                                + ", and the host runtime steps the host's; choose the device's runtime or copy it")
                : Optional.empty();
    }

    private List<Worker<W>> workers(Kernels<W> kernels) {
        int mostRows = tensors().stream()
                .mapToInt(tensor -> tensor.rows().count())
                .max()
                .orElse(0);
        List<Worker<W>> workers = new ArrayList<>();
        for (int thread = 0; thread < configuration().threads(); thread++) {
            List<GroupRule> groups = settings().stream()
                    .map(group -> GroupRule.of(group, conventions()))
                    .toList();
            workers.add(new Worker<>(new TensorStepper<>(kernels, mostRows), groups));
        }
        return workers;
    }

    @Override
    protected void stepAll(BoundTensor[] gradients) {
        run((worker, index) -> {
            if (gradients[index] != null) {
                HostTensor tensor = tensors().get(index);
                worker.step(tensor, gradients[index], learningRateOf(tensor.group()));
            }
        });
    }

    @Override
    protected List<ParameterReport> stepAndReportAll(BoundTensor[] gradients) {
        ParameterReport[] reports = new ParameterReport[gradients.length];
        run((worker, index) -> {
            HostTensor tensor = tensors().get(index);
            reports[index] = gradients[index] == null
                    ? Worker.leftOut(tensor)
                    : worker.stepAndReport(tensor, gradients[index], learningRateOf(tensor.group()));
        });
        return Arrays.asList(reports);
    }

    private void run(ObjIntConsumer<Worker<W>> task) {
        try {
            pool.run(order, task);
        } catch (ExecutionException e) {
            throw new StepFailedException(e.getCause());
        }
    }

    @Override
    protected void free() {
        pool.close();
    }
}
