package adamp.optimizer.gpu.kernel;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.plan.StepPlan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The device memory of a step that does not change with it: the plan's tables, and room for sums and verdicts. */
final class StepBuffers implements AutoCloseable {
    static final int FINDING_BYTES = 3 * Double.BYTES;

    private final Gpu gpu;
    private final GpuStream stream;
    private final List<DeviceBuffer> buffers = new ArrayList<>();

    final DeviceBuffer items;
    final DeviceBuffer rowFolds;
    final DeviceBuffer viewFolds;
    final DeviceBuffer judged;
    final DeviceBuffer tensors;
    final DeviceBuffer limits;
    final DeviceBuffer views;
    final DeviceBuffer findings;
    final DeviceBuffer dots;
    final DeviceBuffer weightSquares;
    final DeviceBuffer gradientSquares;
    final DeviceBuffer radials;
    final DeviceBuffer products;

    StepBuffers(Gpu gpu, StepPlan plan, List<TensorPlan> plans, DecisionRules rules) {
        this.gpu = gpu;
        try (GpuStream filling = gpu.newStream()) {
            stream = filling;
            items = table(PlanTables.items(plan));
            rowFolds = table(PlanTables.folds(plan.rowFolds()));
            viewFolds = table(PlanTables.folds(plan.viewFolds()));
            judged = table(PlanTables.judged(plan));
            tensors = table(DecisionTables.tensors(plan, plans, rules));
            limits = table(DecisionTables.limits(plans, rules));
            views = zeros(plans.size(), Integer.BYTES); // no view, for tensors that nothing decides on
            findings = zeros(plans.size(), FINDING_BYTES);
            filling.synchronize();
        }
        dots = doubles(plan.slots());
        weightSquares = doubles(plan.slots());
        gradientSquares = doubles(plan.slots());
        radials = doubles(plan.slots());
        products = doubles(plan.judgedItems());
    }

    private DeviceBuffer table(ByteBuffer bytes) {
        DeviceBuffer buffer = allocate(bytes.remaining());
        if (bytes.hasRemaining()) {
            stream.upload(buffer, 0, bytes);
        }
        return buffer;
    }

    private DeviceBuffer zeros(int count, int bytes) {
        DeviceBuffer buffer = allocate((long) count * bytes);
        if (count > 0) {
            stream.fill(buffer, 0, buffer.bytes(), (byte) 0);
        }
        return buffer;
    }

    private DeviceBuffer doubles(int count) {
        return allocate((long) count * Double.BYTES);
    }

    private DeviceBuffer allocate(long bytes) {
        try {
            DeviceBuffer buffer = gpu.allocate(bytes);
            buffers.add(buffer);
            return buffer;
        } catch (GpuException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        buffers.forEach(DeviceBuffer::close);
    }
}
