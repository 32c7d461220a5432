package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.exec.DeviceMemory;
import adamp.optimizer.gpu.emulator.exec.Region;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A range of a region. */
final class EmulatedBuffer implements DeviceBuffer, PtxEmulator.AutoCloseableQuietly {
    private final Region region;
    private final int start;
    private final long bytes;
    private final Runnable release;
    private boolean closed;

    private EmulatedBuffer(Region region, int start, long bytes, Runnable release) {
        this.region = region;
        this.start = start;
        this.bytes = bytes;
        this.release = release;
    }

    static EmulatedBuffer owner(Region region, DeviceMemory memory) {
        return new EmulatedBuffer(region, 0, region.bytes(), () -> memory.free(region));
    }

    static EmulatedBuffer part(Region region, int start, long bytes) {
        return new EmulatedBuffer(region, start, bytes, () -> {});
    }

    static EmulatedBuffer empty() {
        return new EmulatedBuffer(null, 0, 0, () -> {});
    }

    static EmulatedBuffer of(String call, DeviceBuffer buffer) {
        if (buffer instanceof EmulatedBuffer emulated) {
            emulated.requireOpen(call);
            return emulated;
        }
        throw new GpuException(call + ": the buffer belongs to another device");
    }

    @Override
    public long address() {
        requireOpen("address");
        return region == null ? 0 : region.base() + start;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            release.run();
        }
    }

    void write(long offset, ByteBuffer source) {
        int length = source.remaining();
        if (length > 0) {
            int at = start + (int) offset;
            source.get(region.data(), at, length);
            defined(at, length);
        }
    }

    void read(long offset, ByteBuffer target) {
        if (target.hasRemaining()) {
            target.put(region.data(), start + (int) offset, target.remaining());
        }
    }

    void fill(long offset, long length, byte value) {
        if (length > 0) {
            int at = start + (int) offset;
            Arrays.fill(region.data(), at, at + (int) length, value);
            defined(at, (int) length);
        }
    }

    void copy(long offset, EmulatedBuffer source, long sourceOffset, long length) {
        if (length > 0) {
            int at = start + (int) offset;
            int sourceAt = source.start + (int) sourceOffset;
            System.arraycopy(source.region.data(), sourceAt, region.data(), at, (int) length);
            if (region.shadow() != null) {
                region.shadow().copy(at, source.region.shadow(), sourceAt, (int) length);
            }
        }
    }

    private void defined(int at, int length) {
        if (region.shadow() != null) {
            region.shadow().hostWrite(at, length);
        }
    }

    private void requireOpen(String call) {
        if (closed || (region != null && region.data() == null)) {
            throw new GpuException(call + ": the device buffer of " + bytes + " bytes is closed");
        }
    }
}
