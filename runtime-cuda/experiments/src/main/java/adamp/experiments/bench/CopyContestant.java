package adamp.experiments.bench;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A copy within the device's memory that reads and writes 28 bytes for each weight, as AdamW has to: what its memory
 * allows.
 */
final class CopyContestant implements Contestant {
    static final String NAME = "copy, 28 B a weight";
    private static final int BYTES_READ = 14;

    private final GpuStream stream;
    private final DeviceBuffer source;
    private final DeviceBuffer target;

    CopyContestant(Gpu gpu, GpuStream stream, long weights) {
        this.stream = stream;
        source = gpu.allocate(BYTES_READ * weights);
        target = gpu.allocate(BYTES_READ * weights);
        stream.fill(source, 0, source.bytes(), (byte) 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void step() {
        stream.copy(source, 0, target, 0, source.bytes());
    }

    /** It has none. */
    @Override
    public List<ByteBuffer> weights() {
        return List.of();
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
