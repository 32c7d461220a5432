package adamp.optimizer.host;

import adamp.optimizer.Configuration;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerRuntime;

/** The {@code host} runtime: vector instructions where they are on, else {@link HostScalarRuntime}. */
public final class HostRuntime implements OptimizerRuntime {
    @Override
    public String name() {
        return "host";
    }

    @Override
    public String description() {
        return Backend.hasVectors()
                ? "vector instructions of " + VectorKernels.bits() + " bits"
                : "plain loops; " + Backend.obstacle();
    }

    @Override
    public Optimizer create(Configuration configuration) {
        return Backend.hasVectors()
                ? new HostOptimizer<>(configuration, new VectorKernels())
                : new HostOptimizer<>(configuration, new ScalarKernels());
    }
}
