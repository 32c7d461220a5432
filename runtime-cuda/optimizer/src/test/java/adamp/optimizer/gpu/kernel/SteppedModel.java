package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Conventions;
import adamp.optimizer.ElementType;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.plan.Rows;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Row-major tensors that a {@link StepProgram} steps on a device: float32 weights, or masters of narrow ones, moments and
 * step counts. Gradients are given as float32 and narrowed to the element type.
 */
final class SteppedModel implements AutoCloseable {
    private final Settings settings;
    private final ElementType type;
    private final List<Shape> shapes;
    private final UpdateRule rule;
    private final GpuModule module;
    private final GpuStream stream;
    private final StepProgram program;
    private final List<DeviceBuffer> weights = new ArrayList<>();
    private final List<DeviceBuffer> gradients = new ArrayList<>();
    private final List<DeviceBuffer> first = new ArrayList<>();
    private final List<DeviceBuffer> second = new ArrayList<>();
    private final List<DeviceBuffer> narrow = new ArrayList<>();
    private final long[] steps;

    SteppedModel(Gpu gpu, Settings settings, Conventions conventions, List<Shape> shapes, List<float[]> values) {
        this(gpu, settings, conventions, ElementType.FLOAT32, shapes, values);
    }

    SteppedModel(
            Gpu gpu,
            Settings settings,
            Conventions conventions,
            ElementType type,
            List<Shape> shapes,
            List<float[]> values) {
        OfferedConventions rules = OfferedConventions.of(conventions, "kernels");
        this.settings = settings;
        this.type = type;
        this.shapes = shapes;
        this.rule = UpdateRule.of(settings, rules);
        this.module = KernelSource.load(gpu);
        this.stream = gpu.newStream();
        this.steps = new long[shapes.size()];
        List<TensorPlan> plans = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            plans.add(plan(shapes.get(i), rules));
            weights.add(filled(gpu, values.get(i)));
            gradients.add(gpu.allocate((long) values.get(i).length * type.bytes()));
            narrow.add(gpu.allocate(type.isNarrow() ? (long) values.get(i).length * type.bytes() : 0));
            first.add(filled(gpu, new float[values.get(i).length]));
            second.add(filled(gpu, new float[values.get(i).length]));
        }
        this.program = new StepProgram(gpu, module, settings.algorithm(), rules, plans);
    }

    private TensorPlan plan(Shape shape, OfferedConventions rules) {
        boolean matrix = shape.rank() >= 2;
        boolean projects = settings.algorithm().projects() && (matrix || rules.is("oneDimensional", "projected"));
        Rows rows = Rows.of(shape, rules.channelAxis(shape));
        return new TensorPlan(rows, type, matrix || projects, projects, rule.delta(), rule.eps());
    }

    private DeviceBuffer filled(Gpu gpu, float[] values) {
        DeviceBuffer buffer = gpu.allocate((long) values.length * Float.BYTES);
        upload(buffer, values);
        return buffer;
    }

    private void upload(DeviceBuffer buffer, float[] values) {
        ByteBuffer bytes = Tables.bytes(values.length, Float.BYTES);
        bytes.asFloatBuffer().put(values);
        send(buffer, bytes);
    }

    private void uploadGradient(DeviceBuffer buffer, float[] values) {
        if (!type.isNarrow()) {
            upload(buffer, values);
            return;
        }
        ByteBuffer bytes = Tables.bytes(values.length, type.bytes());
        for (float value : values) {
            bytes.putShort(type.narrow(value));
        }
        send(buffer, bytes.flip());
    }

    private void send(DeviceBuffer buffer, ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            stream.upload(buffer, 0, bytes);
            stream.synchronize();
        }
    }

    /** One step; null for a tensor that has no gradient. */
    List<Optional<Finding>> step(List<float[]> newGradients) {
        for (int i = 0; i < shapes.size(); i++) {
            if (newGradients.get(i) == null || shapes.get(i).elements() == 0) {
                program.skip(i);
                continue;
            }
            uploadGradient(gradients.get(i), newGradients.get(i));
            steps[i]++;
            program.set(i, memory(i), TensorStep.of(rule, settings.learningRate(), steps[i]));
        }
        program.upload(stream);
        if (!settings.algorithm().projects()) {
            program.launchDecision(stream);
        }
        program.launch(stream);
        return program.findings(stream);
    }

    private TensorMemory memory(int tensor) {
        return new TensorMemory(
                weights.get(tensor).address(),
                gradients.get(tensor).address(),
                first.get(tensor).address(),
                second.get(tensor).address(),
                narrow.get(tensor).address());
    }

    float[] weight(int tensor) {
        return download(weights.get(tensor));
    }

    float[] first(int tensor) {
        return download(first.get(tensor));
    }

    float[] second(int tensor) {
        return download(second.get(tensor));
    }

    /** The narrow weights' bits. */
    short[] narrow(int tensor) {
        short[] bits = new short[(int) narrow.get(tensor).bytes() / Short.BYTES];
        fetch(narrow.get(tensor)).asShortBuffer().get(bits);
        return bits;
    }

    double[] rowWeightSquares(int tensor) {
        return program.rowWeightSquares(stream, tensor);
    }

    private float[] download(DeviceBuffer buffer) {
        float[] values = new float[(int) buffer.bytes() / Float.BYTES];
        fetch(buffer).asFloatBuffer().get(values);
        return values;
    }

    private ByteBuffer fetch(DeviceBuffer buffer) {
        ByteBuffer bytes = Tables.bytes(1, (int) buffer.bytes());
        if (bytes.hasRemaining()) {
            stream.download(buffer, 0, bytes);
            stream.synchronize();
        }
        return bytes;
    }

    @Override
    public void close() {
        program.close();
        module.close();
        stream.close();
    }
}
