package adamp.optimizer.gpu.runtime;

import adamp.optimizer.Algorithm;
import adamp.optimizer.gpu.GpuGraph;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.kernel.Finding;
import adamp.optimizer.gpu.kernel.StepProgram;
import adamp.optimizer.gpu.kernel.TensorMemory;
import adamp.optimizer.gpu.kernel.TensorPlan;
import adamp.optimizer.gpu.kernel.TensorStep;
import adamp.optimizer.rule.OfferedConventions;
import java.util.List;
import java.util.Optional;

/**
 * The launches of a step. Where replaying is faster than launching one by one, the second step records them and every
 * later one replays them: all that changes from step to step, addresses and scalars, lies in tables on the device, so one
 * recording serves an optimizer's whole life.
 */
final class DeviceStep implements AutoCloseable {
    private final GpuStream stream;
    private final boolean replays;
    private final boolean decides;
    private final StepProgram program;
    private GpuGraph graph;
    private boolean launched;

    DeviceStep(GpuDevice device, Algorithm algorithm, OfferedConventions conventions, List<TensorPlan> tensors) {
        this.stream = device.stream();
        this.replays = device.replaysSteps();
        this.decides = algorithm.projects();
        this.program = new StepProgram(device.gpu(), device.module(), algorithm, conventions, tensors);
    }

    /** Gives a tensor its memory and numbers for the next step. */
    void set(int tensor, TensorMemory memory, TensorStep numbers) {
        program.set(tensor, memory, numbers);
    }

    /** Leaves a tensor out of the next step. */
    void skip(int tensor) {
        program.skip(tensor);
    }

    /** Starts the step. */
    void run() {
        program.upload(stream);
        if (!replays || !launched) {
            program.launch(stream); // an error of the first step then names its kernel
            launched = true;
            return;
        }
        if (graph == null) {
            graph = stream.capture(() -> program.launch(stream));
        }
        graph.replay();
    }

    /** Makes the step, and says what the decision saw of each tensor; empty where it saw nothing. */
    List<Optional<Finding>> runAndFind() {
        program.upload(stream);
        if (!decides) {
            program.launchDecision(stream);
        }
        program.launch(stream);
        return program.findings(stream);
    }

    @Override
    public void close() {
        if (graph != null) {
            graph.close();
        }
        program.close();
    }
}
