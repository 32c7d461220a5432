package adamp.properties.port;

import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.FloatStorage;
import adamp.optimizer.HeapStorage;
import adamp.optimizer.gpu.runtime.GpuDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a port's tensors lie; freed with the port. */
final class PortMemory implements AutoCloseable {
    private final Optional<GpuDevice> device;
    private final List<DeviceStorage> allocated = new ArrayList<>();

    private PortMemory(Optional<GpuDevice> device) {
        this.device = device;
    }

    static PortMemory onHost() {
        return new PortMemory(Optional.empty());
    }

    static PortMemory on(GpuDevice device) {
        return new PortMemory(Optional.of(device));
    }

    boolean isOnDevice() {
        return device.isPresent();
    }

    /** Zeros. */
    FloatStorage allocate(int capacity) {
        if (device.isEmpty()) {
            return new HeapStorage(new float[capacity]);
        }
        DeviceStorage storage = device.get().allocate(capacity, ElementType.FLOAT32);
        allocated.add(storage);
        return storage;
    }

    @Override
    public void close() {
        allocated.forEach(storage -> device.orElseThrow().free(storage));
    }
}
