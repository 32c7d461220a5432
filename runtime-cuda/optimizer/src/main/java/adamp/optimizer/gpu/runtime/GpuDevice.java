package adamp.optimizer.gpu.runtime;

import adamp.optimizer.DeviceMemory;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.jcuda.Gpus;
import adamp.optimizer.gpu.kernel.KernelSource;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A device whose memory holds parameters: storages are allocated on it or wrapped, and its runtime steps them in place.
 * Optimizers of such parameters share it; it must outlive them. One thread at a time uses it and all that lies on it.
 */
public final class GpuDevice implements DeviceMemory, AutoCloseable {
    private final Gpu gpu;
    private final String runtime;
    private final boolean replaysSteps;
    private final GpuStream stream;
    private final GpuModule module;
    private final Map<Long, DeviceBuffer> allocated = new HashMap<>();

    /**
     * Takes over a device and loads the kernels.
     *
     * @param gpu closed with this
     * @param runtime the name of the runtime that steps on it
     * @param replaysSteps whether to replay a recorded step is faster there than to launch it anew
     */
    GpuDevice(Gpu gpu, String runtime, boolean replaysSteps) {
        this.gpu = gpu;
        this.runtime = runtime;
        this.replaysSteps = replaysSteps;
        try {
            this.module = KernelSource.load(gpu);
            this.stream = gpu.newStream();
        } catch (RuntimeException e) {
            gpu.close();
            throw e;
        }
    }

    /**
     * The first CUDA device, in the context that other libraries of this process use too.
     *
     * @throws GpuException in one line, if there is none that can be used
     */
    public static GpuDevice cuda() {
        return new GpuDevice(Gpus.cuda(), CudaRuntime.NAME, true);
    }

    /** A new emulated device. */
    public static GpuDevice emulated() {
        return new GpuDevice(EmulatedRuntime.newGpu(), EmulatedRuntime.NAME, false);
    }

    @Override
    public String name() {
        return gpu.name();
    }

    /** The name of the runtime that steps on it, {@code cuda} or {@code emulated}. */
    String runtime() {
        return runtime;
    }

    boolean replaysSteps() {
        return replaysSteps;
    }

    /** Waits for the work of other libraries on the device. */
    void awaitOthers() {
        gpu.synchronize();
    }

    Gpu gpu() {
        return gpu;
    }

    GpuModule module() {
        return module;
    }

    /** The one stream that all optimizers on the device use. */
    GpuStream stream() {
        return stream;
    }

    /**
     * New memory for so many values, all zero.
     *
     * @throws GpuException if the device has no such memory left
     */
    public DeviceStorage allocate(int capacity, ElementType type) {
        long bytes = (long) capacity * type.bytes();
        DeviceBuffer buffer = gpu.allocate(bytes);
        stream.fill(buffer, 0, bytes, (byte) 0);
        stream.synchronize();
        if (bytes > 0) {
            allocated.put(buffer.address(), buffer);
        }
        return new DeviceStorage(this, buffer.address(), capacity, type);
    }

    /**
     * Frees what {@link #allocate} gave. No optimizer may use it any more.
     *
     * @throws InvalidInputException if the storage was not allocated here, or is freed already
     */
    public void free(DeviceStorage storage) {
        if (storage.capacity() == 0) {
            return;
        }
        DeviceBuffer buffer = allocated.remove(storage.address());
        if (buffer == null) {
            throw new InvalidInputException("device storage at 0x" + Long.toHexString(storage.address())
                    + " was not allocated here, or is freed already; free each once, and wrapped memory at its owner");
        }
        buffer.close();
    }

    /**
     * Memory of another library on this device, such as a tensor's, which stays its owner's to keep and to free. Before
     * each step that uses it, the step waits for all work of that library.
     *
     * @param address of the first value
     * @throws GpuException if it is no memory of this device, where that can be told
     */
    public DeviceStorage wrap(long address, int capacity, ElementType type) {
        DeviceStorage storage = new DeviceStorage(this, address, capacity, type);
        gpu.wrap(address, (long) capacity * type.bytes()).close();
        return storage;
    }

    @Override
    public void read(long address, ByteBuffer target) {
        if (target.hasRemaining()) {
            gpu.synchronize();
            try (DeviceBuffer buffer = gpu.wrap(address, target.remaining())) {
                stream.download(buffer, 0, target);
                stream.synchronize();
            }
        }
    }

    @Override
    public void write(long address, ByteBuffer source) {
        if (source.hasRemaining()) {
            gpu.synchronize();
            try (DeviceBuffer buffer = gpu.wrap(address, source.remaining())) {
                stream.upload(buffer, 0, source);
                stream.synchronize();
            }
        }
    }

    /** Frees all that lies on the device. */
    @Override
    public void close() {
        gpu.close();
    }
}
