package adamp.optimizer.host;

import adamp.optimizer.Configuration;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerRuntime;

/** The {@code host-scalar} runtime: the host without vector instructions, with the same bits. */
public final class HostScalarRuntime implements OptimizerRuntime {
    @Override
    public String name() {
        return "host-scalar";
    }

    @Override
    public String description() {
        return "plain loops";
    }

    @Override
    public Optimizer create(Configuration configuration) {
        return new HostOptimizer<>(configuration, new ScalarKernels());
    }
}
