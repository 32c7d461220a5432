package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuEvent;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuGraph;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.HostBytes;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Does its work at once, or records it. */
final class EmulatedStream implements GpuStream, PtxEmulator.AutoCloseableQuietly {
    private final PtxEmulator emulator;
    /** What is being recorded, null when nothing is. */
    private List<Runnable> recording;

    private boolean closed;

    EmulatedStream(PtxEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public void upload(DeviceBuffer target, long offset, ByteBuffer source) {
        HostBytes.requireSource("upload", source);
        target.requireRange("upload", offset, source.remaining());
        EmulatedBuffer buffer = EmulatedBuffer.of("upload", target);
        ByteBuffer bytes = view(source);
        perform("upload", () -> buffer.write(offset, bytes.duplicate()));
    }

    @Override
    public void download(DeviceBuffer source, long offset, ByteBuffer target) {
        HostBytes.requireTarget("download", target);
        source.requireRange("download", offset, target.remaining());
        EmulatedBuffer buffer = EmulatedBuffer.of("download", source);
        ByteBuffer bytes = view(target);
        perform("download", () -> buffer.read(offset, bytes.duplicate()));
    }

    @Override
    public void copy(DeviceBuffer source, long sourceOffset, DeviceBuffer target, long targetOffset, long bytes) {
        source.requireRange("copy", sourceOffset, bytes);
        target.requireRange("copy", targetOffset, bytes);
        EmulatedBuffer from = EmulatedBuffer.of("copy", source);
        EmulatedBuffer to = EmulatedBuffer.of("copy", target);
        perform("copy", () -> to.copy(targetOffset, from, sourceOffset, bytes));
    }

    @Override
    public void fill(DeviceBuffer target, long offset, long bytes, byte value) {
        target.requireRange("fill", offset, bytes);
        EmulatedBuffer buffer = EmulatedBuffer.of("fill", target);
        perform("fill", () -> buffer.fill(offset, bytes, value));
    }

    @Override
    public void launch(Kernel kernel, Launch shape, KernelArguments arguments) {
        if (!(kernel instanceof EmulatedKernel emulated)) {
            throw new GpuException("launch of " + kernel.name() + ": the kernel belongs to another device");
        }
        emulated.requireOf(emulator);
        ByteBuffer packed = recording == null ? arguments.bytes() : copied(arguments.bytes());
        perform("launch of " + kernel.name(), () -> emulated.launch(shape, packed));
    }

    @Override
    public GpuEvent record() {
        requireOpen("record");
        return new EmulatedEvent();
    }

    @Override
    public void await(GpuEvent event) {
        requireOpen("await");
        if (!(event instanceof EmulatedEvent)) {
            throw new GpuException("await: the event belongs to another device");
        }
    }

    @Override
    public GpuGraph capture(Runnable work) {
        requireOpen("capture");
        if (recording != null) {
            throw new GpuException("capture: the stream records already");
        }
        List<Runnable> calls = new ArrayList<>();
        recording = calls;
        try {
            work.run();
        } finally {
            recording = null;
        }
        return new EmulatedGraph(this, calls);
    }

    @Override
    public void synchronize() {
        requireOpen("synchronize");
        if (recording != null) {
            throw new GpuException("synchronize: the stream records; a recording cannot wait");
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    void requireOpen(String call) {
        emulator.requireOpen(call);
        if (closed) {
            throw new GpuException(call + ": the stream is closed");
        }
    }

    private void perform(String call, Runnable work) {
        requireOpen(call);
        if (recording == null) {
            work.run();
        } else {
            recording.add(work);
        }
    }

    /** The same bytes, with a position and limit of their own. */
    private static ByteBuffer view(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }

    private static ByteBuffer copied(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining())
                .order(ByteOrder.nativeOrder())
                .put(bytes)
                .flip();
    }
}
