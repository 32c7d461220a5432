package adamp.optimizer.gpu.jcuda;

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
import jcuda.Pointer;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** A non-blocking stream of a CUDA device. */
final class JCudaStream extends Resource implements GpuStream {
    private final CUstream handle;
    private final LaunchParameters parameters = new LaunchParameters();
    private HostBytesInUse inUse = new HostBytesInUse();
    private String lastKernel = "";
    private boolean capturing;

    private JCudaStream(Context context, CUstream handle) {
        super(context, "stream");
        this.handle = handle;
    }

    /** @throws GpuException if the driver has no stream left */
    static JCudaStream create(Context context) {
        CUstream handle = new CUstream();
        DriverCall.CREATE_STREAM.check(JCudaDriver.cuStreamCreate(handle, CUstream_flags.CU_STREAM_NON_BLOCKING));
        return new JCudaStream(context, handle);
    }

    CUstream handle() {
        requireOpen();
        return handle;
    }

    @Override
    public void upload(DeviceBuffer target, long offset, ByteBuffer source) {
        HostBytes.requireSource("upload", source);
        long to = start("upload", target, offset, source.remaining());
        copyWithHost(
                DriverCall.UPLOAD,
                source,
                host -> JCudaDriver.cuMemcpyHtoDAsync(
                        DevicePointer.to(to), Pointer.to(host), host.remaining(), handle));
    }

    @Override
    public void download(DeviceBuffer source, long offset, ByteBuffer target) {
        HostBytes.requireTarget("download", target);
        long from = start("download", source, offset, target.remaining());
        copyWithHost(
                DriverCall.DOWNLOAD,
                target,
                host -> JCudaDriver.cuMemcpyDtoHAsync(
                        Pointer.to(host), DevicePointer.to(from), host.remaining(), handle));
    }

    @Override
    public void copy(DeviceBuffer source, long sourceOffset, DeviceBuffer target, long targetOffset, long bytes) {
        long from = start("copy", source, sourceOffset, bytes);
        long to = start("copy", target, targetOffset, bytes);
        if (bytes > 0) {
            enqueue(
                    DriverCall.COPY,
                    "of " + bytes + " bytes",
                    () -> JCudaDriver.cuMemcpyDtoDAsync(DevicePointer.to(to), DevicePointer.to(from), bytes, handle));
        }
    }

    @Override
    public void fill(DeviceBuffer target, long offset, long bytes, byte value) {
        long to = start("fill", target, offset, bytes);
        if (bytes > 0) {
            enqueue(
                    DriverCall.FILL,
                    "of " + bytes + " bytes",
                    () -> JCudaDriver.cuMemsetD8Async(DevicePointer.to(to), value, bytes, handle));
        }
    }

    @Override
    public void launch(Kernel kernel, Launch shape, KernelArguments arguments) {
        if (!(kernel instanceof JCudaKernel entry)) {
            throw new GpuException("launch of kernel " + kernel.name() + ": it is another device's; load the PTX here");
        }
        entry.module().requireUsable(context());
        enqueue(
                DriverCall.LAUNCH,
                "of kernel " + entry.name() + " in " + shape.blocks() + " blocks of " + shape.threads(),
                () -> JCudaDriver.cuLaunchKernel(
                        entry.function(),
                        shape.blocks(),
                        1,
                        1,
                        shape.threads(),
                        1,
                        1,
                        0,
                        handle,
                        null,
                        parameters.extra(arguments)));
        lastKernel = entry.name();
    }

    @Override
    public GpuEvent record() {
        requireOpen();
        return context().get(() -> JCudaEvent.record(context(), this));
    }

    @Override
    public void await(GpuEvent event) {
        if (!(event instanceof JCudaEvent ours)) {
            throw new GpuException("await: the event is another device's; record it on a stream of this one");
        }
        ours.requireUsable(context());
        enqueue(DriverCall.AWAIT, "", () -> JCudaDriver.cuStreamWaitEvent(handle, ours.handle(), 0));
    }

    @Override
    public GpuGraph capture(Runnable work) {
        requireOpen();
        requireNotCapturing("capture");
        return context().get(() -> {
            HostBytesInUse before = inUse;
            inUse = new HostBytesInUse();
            capturing = true;
            try {
                return JCudaGraph.record(this, work, inUse);
            } finally {
                capturing = false;
                inUse = before;
            }
        });
    }

    @Override
    public void synchronize() {
        requireOpen();
        requireNotCapturing("synchronize");
        context().run(this::waitForAll);
    }

    @Override
    void free() {
        Troubles troubles = new Troubles();
        troubles.attempt(this::waitForAll);
        troubles.attempt(() -> DriverCall.DESTROY_STREAM.check(JCudaDriver.cuStreamDestroy(handle)));
        troubles.raise();
    }

    private void waitForAll() {
        check(DriverCall.SYNCHRONIZE_STREAM, "", JCudaDriver.cuStreamSynchronize(handle));
        inUse.clear();
    }

    private void copyWithHost(DriverCall call, ByteBuffer bytes, ToStatus<ByteBuffer> copy) {
        requireOpen();
        if (!bytes.hasRemaining()) {
            return;
        }
        ByteBuffer host = bytes.slice();
        enqueue(call, "of " + host.remaining() + " bytes", () -> copy.of(host));
        inUse.keep(bytes);
        if (inUse.many() && !capturing) {
            synchronize();
        }
    }

    private void enqueue(DriverCall call, String detail, Status work) {
        requireOpen();
        context().run(() -> check(call, detail, work.get()));
    }

    /** The kernel that ran last is the likeliest to have broken what a later call finds broken. */
    private void check(DriverCall call, String detail, int status) {
        String last = lastKernel.isEmpty() || call == DriverCall.LAUNCH ? "" : "after kernel " + lastKernel;
        call.check(status, detail.isEmpty() || last.isEmpty() ? detail + last : detail + " " + last);
    }

    private long start(String call, DeviceBuffer buffer, long offset, long length) {
        if (!(buffer instanceof JCudaBuffer ours)) {
            throw new GpuException(call + ": the device buffer is another device's; allocate it here");
        }
        ours.requireUsable(context());
        buffer.requireRange(call, offset, length);
        return buffer.address() + offset;
    }

    private void requireNotCapturing(String call) {
        if (capturing) {
            throw new GpuException(call + ": not while a graph is captured; do it before or after");
        }
    }

    /** A call of the driver. */
    private interface Status {
        int get();
    }

    /** A call of the driver with an argument. */
    private interface ToStatus<T> {
        int of(T argument);
    }
}
