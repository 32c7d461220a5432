package adamp.optimizer.host;

import adamp.optimizer.Configuration;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerRuntime;

/** Offers the {@code host} runtime as a service. */
public final class HostRuntime implements OptimizerRuntime {
    @Override
    public String name() {
        return "host";
    }

    @Override
    public Optimizer create(Configuration configuration) {
        throw new UnsupportedOperationException();
    }
}
