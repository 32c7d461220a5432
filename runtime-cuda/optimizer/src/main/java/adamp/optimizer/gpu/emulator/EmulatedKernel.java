package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.exec.BoundKernel;
import adamp.optimizer.gpu.emulator.ir.PtxKernel;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** A kernel, bound once for each size of block. */
final class EmulatedKernel implements Kernel {
    private final PtxEmulator emulator;
    private final EmulatedModule module;
    private final PtxKernel kernel;
    private final Map<Integer, BoundKernel> bound = new HashMap<>();

    EmulatedKernel(PtxEmulator emulator, EmulatedModule module, PtxKernel kernel) {
        this.emulator = emulator;
        this.module = module;
        this.kernel = kernel;
    }

    @Override
    public String name() {
        return kernel.name();
    }

    void requireOf(PtxEmulator other) {
        if (emulator != other) {
            throw new GpuException("launch of " + name() + ": the kernel belongs to another device");
        }
    }

    /**
     * @param arguments packed
     * @throws GpuException if the shape or the arguments do not suit the kernel, or it does something wrong
     */
    void launch(Launch shape, ByteBuffer arguments) {
        String call = "launch of " + name();
        emulator.requireOpen(call);
        module.requireOpen(call);
        if (shape.threads() > kernel.mostThreads()) {
            throw new GpuException(call + ": blocks of " + shape.threads() + " threads, the kernel takes at most "
                    + kernel.mostThreads());
        }
        if (arguments.remaining() != kernel.parameterBytes()) {
            throw new GpuException(call + ": " + arguments.remaining() + " bytes of arguments, its parameters have "
                    + kernel.parameterBytes());
        }
        BoundKernel runnable = bound.computeIfAbsent(
                shape.threads(),
                threads ->
                        new BoundKernel(kernel, threads, emulator.memory(), emulator.sanitizer(), emulator.observer()));
        emulator.count(runnable.launch(shape.blocks(), arguments));
    }
}
