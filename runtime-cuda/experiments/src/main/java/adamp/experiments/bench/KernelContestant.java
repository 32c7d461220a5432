package adamp.experiments.bench;

import adamp.optimizer.Conventions;
import adamp.optimizer.ElementType;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuGraph;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.gpu.kernel.StepProgram;
import adamp.optimizer.gpu.kernel.TensorMemory;
import adamp.optimizer.gpu.kernel.TensorPlan;
import adamp.optimizer.gpu.kernel.TensorStep;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kernels of one algorithm on a device: weights, gradients and moments lie in its memory, the step is recorded once
 * and replayed. A replay returns before it is done. Every one is the first step again as far as its scalars go.
 */
final class KernelContestant implements Contestant {
    private final String name;
    private final Problem problem;
    private final GpuStream stream;
    private final List<ByteBuffer> weights;
    private final List<DeviceBuffer> weightBuffers = new ArrayList<>();
    private final List<DeviceBuffer> otherBuffers = new ArrayList<>();
    private final StepProgram program;
    private final GpuGraph graph;

    KernelContestant(Gpu gpu, GpuModule module, GpuStream stream, Settings settings, Problem problem) {
        this.name = settings.algorithm().title();
        this.problem = problem;
        this.stream = stream;
        this.weights = problem.copyWeights();
        OfferedConventions conventions = OfferedConventions.of(Conventions.CORRECTED, "bench");
        UpdateRule rule = UpdateRule.of(settings, conventions);
        this.program = new StepProgram(gpu, module, settings.algorithm(), conventions, plans(rule));
        TensorStep numbers = TensorStep.of(rule, settings.learningRate(), 1);
        for (int i = 0; i < weights.size(); i++) {
            DeviceBuffer weight = upload(gpu, weights.get(i));
            DeviceBuffer gradient = upload(gpu, problem.gradients().get(i));
            weightBuffers.add(weight);
            otherBuffers.add(gradient);
            long first = zeros(gpu, weight.bytes());
            long second = rule.arrays().size() > 1 ? zeros(gpu, weight.bytes()) : 0;
            program.set(i, new TensorMemory(weight.address(), gradient.address(), first, second, 0), numbers);
        }
        program.upload(stream);
        program.launch(stream); // an error of the first step names its kernel
        stream.synchronize();
        this.graph = stream.capture(() -> program.launch(stream));
    }

    private List<TensorPlan> plans(UpdateRule rule) {
        List<TensorPlan> plans = new ArrayList<>();
        for (int[] sizes : problem.shapes()) {
            boolean projects = sizes.length > 1 && !Double.isNaN(rule.delta());
            plans.add(new TensorPlan(
                    Rows.of(Shape.of(sizes), 0), ElementType.FLOAT32, projects, projects, rule.delta(), rule.eps()));
        }
        return plans;
    }

    private DeviceBuffer upload(Gpu gpu, ByteBuffer values) {
        DeviceBuffer buffer = gpu.allocate(values.capacity());
        stream.upload(buffer, 0, values);
        stream.synchronize();
        return buffer;
    }

    private long zeros(Gpu gpu, long bytes) {
        DeviceBuffer buffer = gpu.allocate(bytes);
        otherBuffers.add(buffer);
        stream.fill(buffer, 0, bytes, (byte) 0);
        return buffer.address();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void step() {
        graph.replay();
    }

    /** The share of the weights whose last update was projected. */
    double projectedShare() {
        List<Optional<Finding>> findings = program.findings(stream);
        long projected = 0;
        for (int i = 0; i < findings.size(); i++) {
            boolean passed = findings.get(i).flatMap(Finding::view).isPresent();
            projected += passed ? Problem.elements(problem.shapes().get(i)) : 0;
        }
        return (double) projected / problem.elements();
    }

    @Override
    public List<ByteBuffer> weights() {
        for (int i = 0; i < weights.size(); i++) {
            stream.download(weightBuffers.get(i), 0, weights.get(i));
        }
        stream.synchronize();
        return weights;
    }

    @Override
    public void close() {
        graph.close();
        program.close();
        weightBuffers.forEach(DeviceBuffer::close);
        otherBuffers.forEach(DeviceBuffer::close);
    }
}
