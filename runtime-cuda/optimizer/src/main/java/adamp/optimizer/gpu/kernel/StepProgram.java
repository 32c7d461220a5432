package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Algorithm;
import adamp.optimizer.View;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.plan.PlannedTensor;
import adamp.optimizer.plan.StepPlan;
import adamp.optimizer.rule.OfferedConventions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The step of all tensors of a model as a fixed sequence of launches. Before each step every tensor is {@link #set} or
 * {@link #skip skipped}; the launches read that from device memory, so they may be captured once and replayed.
 *
 * <p>It keeps the tables and the sums, 32 bytes for each row and segment, 40 for each block of work; weights, gradients and
 * moments are the caller's memory.
 */
public final class StepProgram implements AutoCloseable {
    private final boolean decides;
    private final List<TensorPlan> tensors;
    private final StepPlan plan;
    private final StepBuffers buffers;
    private final StepTables tables;
    private final StepCalls calls;

    /** @param module the kernels, {@link KernelSource} as the device compiled it; it stays the caller's to close, later */
    public StepProgram(
            Gpu gpu, GpuModule module, Algorithm algorithm, OfferedConventions conventions, List<TensorPlan> tensors) {
        this.decides = algorithm.projects();
        this.tensors = List.copyOf(tensors);
        this.plan = StepPlan.of(tensors.stream()
                .map(tensor -> new PlannedTensor(tensor.rows(), tensor.judged()))
                .toList());
        this.buffers = new StepBuffers(gpu, plan, tensors, DecisionRules.of(conventions));
        try {
            this.tables = new StepTables(gpu, tensors.size());
        } catch (GpuException e) {
            buffers.close();
            throw e;
        }
        this.calls = StepCalls.of(module, algorithm, plan, buffers, tables);
    }

    /** Gives a tensor its memory and numbers for the next step. */
    public void set(int tensor, TensorMemory memory, TensorStep step) {
        tables.set(tensor, tensors.get(tensor).type(), memory, step);
    }

    /** Leaves a tensor out of the next step; nothing of it is read or written. */
    public void skip(int tensor) {
        tables.skip(tensor);
    }

    /** Sends what was set to the device. Not to be captured: it waits for the last but one upload. */
    public void upload(GpuStream stream) {
        tables.upload(stream);
    }

    /**
     * Launches the decision alone, for a report on tensors that the algorithm does not project. It sees the weights that
     * {@link #launch} is about to change.
     */
    public void launchDecision(GpuStream stream) {
        calls.decision().forEach(call -> call.launch(stream));
    }

    /** Launches the step, its decision included. It neither allocates nor waits, and may be captured in a graph. */
    public void launch(GpuStream stream) {
        if (decides) {
            launchDecision(stream);
        }
        calls.step().forEach(call -> call.launch(stream));
    }

    /**
     * What the decision saw, one for each tensor, empty for one that is not judged or was skipped. Waits for the stream.
     */
    public List<Optional<Finding>> findings(GpuStream stream) {
        ByteBuffer views = download(stream, buffers.views, 0, buffers.views.bytes());
        ByteBuffer seen = download(stream, buffers.findings, 0, buffers.findings.bytes());
        List<Optional<Finding>> findings = new ArrayList<>();
        for (int tensor = 0; tensor < tensors.size(); tensor++) {
            boolean judged = plan.isJudged(tensor) && tables.isActive(tensor);
            findings.add(judged ? Optional.of(finding(tensor, views, seen)) : Optional.empty());
        }
        return findings;
    }

    private static Finding finding(int tensor, ByteBuffer views, ByteBuffer seen) {
        int at = tensor * StepBuffers.FINDING_BYTES;
        int passes = seen.getInt(at + 2 * Double.BYTES);
        return new Finding(
                Optional.ofNullable(PlanTables.view(views.getInt(tensor * Integer.BYTES))),
                seen.getDouble(at),
                seen.getDouble(at + Double.BYTES),
                PlanTables.names(passes, View.CHANNEL),
                PlanTables.names(passes, View.LAYER));
    }

    /** |w|^2 of each row before the step, of a tensor that is judged and was not skipped. Waits for the stream. */
    public double[] rowWeightSquares(GpuStream stream, int tensor) {
        double[] squares = new double[tensors.get(tensor).rows().count()];
        long offset = (long) plan.firstSlots().get(tensor) * Double.BYTES;
        download(stream, buffers.weightSquares, offset, (long) squares.length * Double.BYTES)
                .asDoubleBuffer()
                .get(squares);
        return squares;
    }

    private static ByteBuffer download(GpuStream stream, DeviceBuffer source, long offset, long bytes) {
        ByteBuffer target = Tables.bytes(1, Math.toIntExact(bytes));
        if (bytes > 0) {
            stream.download(source, offset, target);
        }
        stream.synchronize();
        return target;
    }

    /** Frees the tables and sums. No launch may be under way. */
    @Override
    public void close() {
        tables.close();
        buffers.close();
    }
}
