package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuEvent;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuGraph;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import java.nio.ByteBuffer;

/** An emulator that counts what is open, fails on demand, and counts replays. */
final class WatchedGpu implements Gpu {
    private final Gpu emulator = new PtxEmulator();

    int openBuffers;
    int replays;
    boolean closed;

    /** How many more allocations succeed; negative for all. */
    int allocationsLeft = -1;

    /** How many more launches succeed; negative for all. */
    int launchesLeft = -1;

    @Override
    public String name() {
        return emulator.name();
    }

    @Override
    public GpuModule load(String ptx) {
        return emulator.load(ptx);
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        if (allocationsLeft == 0) {
            throw new GpuException("cuMemAlloc of " + bytes + " bytes: out of memory; free some");
        }
        allocationsLeft--;
        openBuffers++;
        return new Counted(emulator.allocate(bytes));
    }

    /** A buffer that is closed once. */
    private final class Counted implements DeviceBuffer {
        private final DeviceBuffer buffer;
        private boolean open = true;

        Counted(DeviceBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public long address() {
            return buffer.address();
        }

        @Override
        public long bytes() {
            return buffer.bytes();
        }

        @Override
        public void close() {
            openBuffers -= open ? 1 : 0;
            open = false;
            buffer.close();
        }
    }

    private static DeviceBuffer inner(DeviceBuffer buffer) {
        return buffer instanceof Counted counted ? counted.buffer : buffer;
    }

    @Override
    public DeviceBuffer wrap(long address, long bytes) {
        return emulator.wrap(address, bytes);
    }

    @Override
    public GpuStream newStream() {
        return new Watched(emulator.newStream());
    }

    @Override
    public void synchronize() {
        emulator.synchronize();
    }

    @Override
    public void close() {
        closed = true;
        emulator.close();
    }

    /** A stream whose launches may fail. */
    private final class Watched implements GpuStream {
        private final GpuStream stream;

        Watched(GpuStream stream) {
            this.stream = stream;
        }

        @Override
        public void upload(DeviceBuffer target, long offset, ByteBuffer source) {
            stream.upload(inner(target), offset, source);
        }

        @Override
        public void download(DeviceBuffer source, long offset, ByteBuffer target) {
            stream.download(inner(source), offset, target);
        }

        @Override
        public void copy(DeviceBuffer source, long sourceOffset, DeviceBuffer target, long targetOffset, long bytes) {
            stream.copy(inner(source), sourceOffset, inner(target), targetOffset, bytes);
        }

        @Override
        public void fill(DeviceBuffer target, long offset, long bytes, byte value) {
            stream.fill(inner(target), offset, bytes, value);
        }

        @Override
        public void launch(Kernel kernel, Launch shape, KernelArguments arguments) {
            if (launchesLeft == 0) {
                throw new GpuException(
                        "cuLaunchKernel of " + kernel.name() + ": launch failure; look at the arguments");
            }
            launchesLeft--;
            stream.launch(kernel, shape, arguments);
        }

        @Override
        public GpuEvent record() {
            return stream.record();
        }

        @Override
        public void await(GpuEvent event) {
            stream.await(event);
        }

        @Override
        public GpuGraph capture(Runnable work) {
            GpuGraph graph = stream.capture(work);
            return new GpuGraph() {
                @Override
                public void replay() {
                    replays++;
                    graph.replay();
                }

                @Override
                public void close() {
                    graph.close();
                }
            };
        }

        @Override
        public void synchronize() {
            stream.synchronize();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
