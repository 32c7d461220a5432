package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Algorithm;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.rule.OfferedConventions;
import java.util.List;

/**
 * The step of all tensors of a model as a fixed sequence of launches. Before each step every tensor is {@link #set} or
 * {@link #skip}ped; the launches read that from device memory, so they may be captured once and replayed.
 *
 * <p>It keeps the tables and the sums; weights, gradients and moments are the caller's memory.
 */
public final class StepProgram implements AutoCloseable {
    public StepProgram(
            Gpu gpu, GpuModule module, Algorithm algorithm, OfferedConventions conventions, List<TensorPlan> tensors) {
        throw new UnsupportedOperationException("the launches are not written yet");
    }

    /** Gives a tensor its memory and numbers for the next step. */
    public void set(int tensor, TensorMemory memory, TensorStep step) {}

    /** Leaves a tensor out of the next step. */
    public void skip(int tensor) {}

    /** Sends what was set to the device. */
    public void upload(GpuStream stream) {}

    /** Launches the decision alone, for a report on tensors that the algorithm does not project; before {@link #launch}. */
    public void launchDecision(GpuStream stream) {}

    /** Launches the step. It neither allocates nor waits, and may be captured in a graph. */
    public void launch(GpuStream stream) {}

    /** What the decision saw, one for each tensor, null for one that is not judged or was skipped. Waits for the stream. */
    public List<Finding> findings(GpuStream stream) {
        return List.of();
    }

    /** |w|^2 of each row before the step, of a tensor that is judged. Waits for the stream. */
    public double[] rowWeightSquares(GpuStream stream, int tensor) {
        return new double[0];
    }

    /** Frees the tables and sums. No launch may be under way. */
    @Override
    public void close() {}
}
