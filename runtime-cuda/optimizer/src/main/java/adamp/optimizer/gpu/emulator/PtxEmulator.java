package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.emulator.exec.DeviceMemory;
import adamp.optimizer.gpu.emulator.exec.Observer;
import adamp.optimizer.gpu.emulator.exec.Region;
import adamp.optimizer.gpu.emulator.parse.PtxParser;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that runs PTX on the JVM: one block after another, each to its end. Its arithmetic gives the bits of a GPU;
 * what a kernel does wrong ends the launch with a {@link
 * adamp.optimizer.gpu.emulator.sanitize.SanitizerException}.
 *
 * <p>Work is done before the call that asks for it returns.
 */
public final class PtxEmulator implements Gpu {
    private final Sanitizer sanitizer;
    private final Observer observer;
    private final DeviceMemory memory;
    private final List<AutoCloseableQuietly> open = new ArrayList<>();
    private boolean closed;
    private long executed;

    /** What a device owns. */
    interface AutoCloseableQuietly extends AutoCloseable {
        @Override
        void close();
    }

    /** An emulator that makes all checks. */
    public PtxEmulator() {
        this(Sanitizer.on());
    }

    /** An emulator that makes some checks. */
    public PtxEmulator(Sanitizer sanitizer) {
        this(sanitizer, null);
    }

    /**
     * An emulator whose global loads and stores are seen.
     *
     * @param observer null for none
     */
    public PtxEmulator(Sanitizer sanitizer, Observer observer) {
        this.sanitizer = sanitizer;
        this.observer = observer;
        memory = new DeviceMemory(sanitizer.memory());
    }

    @Override
    public String name() {
        return "PTX emulator";
    }

    @Override
    public GpuModule load(String ptx) {
        requireOpen("load");
        return own(new EmulatedModule(this, PtxParser.parse(ptx)));
    }

    @Override
    public DeviceBuffer allocate(long bytes) {
        requireOpen("allocate");
        if (bytes == 0) {
            return own(EmulatedBuffer.empty());
        }
        Region region = memory.allocate(bytes);
        return own(EmulatedBuffer.owner(region, memory));
    }

    /**
     * A part of a buffer that this emulator allocated: it has no other memory.
     *
     * @throws GpuException if the range is not in one live allocation
     */
    @Override
    public DeviceBuffer wrap(long address, long bytes) {
        requireOpen("wrap");
        if (bytes < 0) {
            throw new GpuException("wrap of " + bytes + " bytes: a size is not negative");
        }
        if (bytes == 0) {
            return own(EmulatedBuffer.empty());
        }
        Region region = memory.find(address);
        if (region == null || region.data() == null || address - region.base() > region.bytes() - bytes) {
            throw new GpuException("wrap of " + bytes + " bytes at 0x" + Long.toHexString(address)
                    + ": not within an allocation of this emulator");
        }
        return own(EmulatedBuffer.part(region, (int) (address - region.base()), bytes));
    }

    @Override
    public GpuStream newStream() {
        requireOpen("newStream");
        return own(new EmulatedStream(this));
    }

    @Override
    public void synchronize() {
        requireOpen("synchronize");
    }

    /** The thread-instructions of all launches so far. */
    public long executedInstructions() {
        return executed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            open.forEach(AutoCloseableQuietly::close);
            open.clear();
        }
    }

    void requireOpen(String call) {
        if (closed) {
            throw new GpuException(call + ": the emulator is closed");
        }
    }

    void count(long threadInstructions) {
        executed += threadInstructions;
    }

    DeviceMemory memory() {
        return memory;
    }

    Sanitizer sanitizer() {
        return sanitizer;
    }

    /** Null if nobody watches. */
    Observer observer() {
        return observer;
    }

    private <T extends AutoCloseableQuietly> T own(T part) {
        open.add(part);
        return part;
    }
}
