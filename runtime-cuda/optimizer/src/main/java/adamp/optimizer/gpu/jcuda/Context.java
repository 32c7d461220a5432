package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.JCudaDriver;

/**
 * The primary context of a device, shared with CUDA's runtime and with libtorch, and what is open in it.
 *
 * <p>A context is current to a thread. Each piece of work pushes this one and pops it again, so that any thread may do
 * it and finds its own context back.
 */
final class Context {
    private final CUdevice device;
    private final CUcontext handle = new CUcontext();
    private final Set<Resource> open = new LinkedHashSet<>();
    private boolean released;

    /** @throws GpuException if the device has no room for a context, or another process has it */
    Context(CUdevice device, String name) {
        this.device = device;
        DriverCall.RETAIN_CONTEXT.check(JCudaDriver.cuDevicePrimaryCtxRetain(handle, device), "of " + name);
    }

    void opened(Resource resource) {
        open.add(resource);
    }

    void closed(Resource resource) {
        open.remove(resource);
    }

    /** @throws GpuException if the device is closed */
    void requireOpen() {
        if (released) {
            throw new GpuException("the CUDA device is closed; open it again");
        }
    }

    void run(Runnable work) {
        get(() -> {
            work.run();
            return this;
        });
    }

    <T> T get(Supplier<T> work) {
        requireOpen();
        DriverCall.PUSH_CONTEXT.check(JCudaDriver.cuCtxPushCurrent(handle));
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error trouble) {
            pop();
            throw trouble;
        }
        DriverCall.POP_CONTEXT.check(pop());
        return result;
    }

    private static int pop() {
        return JCudaDriver.cuCtxPopCurrent(new CUcontext());
    }

    /**
     * Closes what is still open, the youngest first, and gives the context back.
     *
     * @throws GpuException the first trouble, after all has been tried
     */
    void release() {
        if (released) {
            return;
        }
        Troubles troubles = new Troubles();
        troubles.attempt(() -> run(() -> DriverCall.SYNCHRONIZE_CONTEXT.check(JCudaDriver.cuCtxSynchronize())));
        List<Resource> youngestFirst = new ArrayList<>(open);
        Collections.reverse(youngestFirst);
        youngestFirst.forEach(resource -> troubles.attempt(resource::close));
        released = true;
        troubles.attempt(() -> DriverCall.RELEASE_CONTEXT.check(JCudaDriver.cuDevicePrimaryCtxRelease(device)));
        troubles.raise();
    }
}
