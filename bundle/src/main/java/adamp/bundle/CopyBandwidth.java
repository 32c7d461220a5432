package adamp.bundle;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuStream;

/** How fast a device copies its own memory: the measure of a kernel that is bound by memory. */
final class CopyBandwidth {
    private static final int COPIES = 10;

    private CopyBandwidth() {}

    /** Bytes read and written per nanosecond, that is GB/s. */
    static double of(Gpu gpu, long bytes, int rounds) {
        try (GpuStream stream = gpu.newStream();
                DeviceBuffer source = gpu.allocate(bytes);
                DeviceBuffer target = gpu.allocate(bytes)) {
            stream.fill(source, 0, bytes, (byte) 1);
            Times times =
                    Times.of(2, rounds, COPIES, () -> stream.copy(source, 0, target, 0, bytes), stream::synchronize);
            return 2 * bytes / (times.quantile(0.5) * 1e6);
        }
    }
}
