package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.HostBuffer;
import jcuda.driver.JCudaDriver;

/**
 * A CUDA device in its primary context, the one that libtorch uses too.
 *
 * <p>Its streams are non-blocking: they neither wait for the legacy default stream nor hold it up, since that one
 * cannot be captured into a graph. Who shares memory with another library calls {@link #synchronize()} between its work
 * and ours.
 */
public final class JCudaGpu implements Gpu {
    private final CudaDevice device;
    private final Context context;

    private JCudaGpu(CudaDevice device) {
        this.device = device;
        this.context = new Context(CudaProbe.handle(device.ordinal()), device.name());
    }

    /**
     * @param ordinal the device's number, from 0
     * @throws GpuException in one line, if there is no such device or it cannot be used
     */
    public static JCudaGpu open(int ordinal) {
        return new JCudaGpu(CudaProbe.find(ordinal));
    }

    /** What the probe found. */
    public CudaDevice device() {
        return device;
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public GpuModule load(String ptx) {
        return context.get(() -> JCudaModule.load(context, ptx));
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        return context.get(() -> OwnBuffer.allocate(context, bytes));
    }

    @Override
    public DeviceBuffer wrap(long address, long bytes) {
        return context.get(() -> ForeignBuffer.wrap(context, address, bytes));
    }

    @Override
    public HostBuffer hostBuffer(int bytes) {
        return context.get(() -> LockedBuffer.allocate(context, bytes));
    }

    @Override
    public GpuStream newStream() {
        return context.get(() -> JCudaStream.create(context));
    }

    @Override
    public void synchronize() {
        context.run(() -> DriverCall.SYNCHRONIZE_CONTEXT.check(JCudaDriver.cuCtxSynchronize()));
    }

    @Override
    public void close() {
        context.release();
    }
}
