package adamp.optimizer.gpu.runtime;

import adamp.optimizer.Configuration;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerRuntime;
import adamp.optimizer.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the runtimes over a device share: an optimizer runs where its parameters lie, else on a device of its own. */
abstract class GpuRuntime implements OptimizerRuntime {
    /** Opens a device for an optimizer whose parameters lie on none. */
    abstract GpuDevice open();

    @Override
    public final Optimizer create(Configuration configuration) {
        Set<GpuDevice> devices = new LinkedHashSet<>();
        for (Parameter parameter : configuration.parameters()) {
            if (parameter.tensor().storage() instanceof DeviceStorage storage) {
                devices.add(requireOurs(parameter, storage));
            }
        }
        if (devices.size() > 1) {
            throw new InvalidInputException(
                    name() + ": the parameters lie on " + devices.size() + " devices; make one optimizer for each");
        }
        if (!devices.isEmpty()) {
            return GpuOptimizer.on(devices.iterator().next(), configuration);
        }
        return GpuOptimizer.owning(open(), configuration);
    }

    private GpuDevice requireOurs(Parameter parameter, DeviceStorage storage) {
        if (storage.memory() instanceof GpuDevice device && device.runtime().equals(name())) {
            return device;
        }
        throw new InvalidInputException("parameter '" + parameter.name() + "': memory of "
                + storage.memory().name() + ", which the runtime " + name() + " does not step; choose the device's");
    }
}
