package adamp.optimizer.gpu.kernel;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.plan.Limits;

/** One launch of a step, with the arguments that it always has: addresses of tables. */
record KernelCall(Kernel kernel, int blocks, KernelArguments arguments) {
    static KernelCall of(GpuModule module, String kernel, int blocks) {
        return new KernelCall(module.kernel(kernel), blocks, new KernelArguments());
    }

    KernelCall with(DeviceBuffer... buffers) {
        for (DeviceBuffer buffer : buffers) {
            arguments.putAddress(buffer);
        }
        return this;
    }

    KernelCall with(long address) {
        arguments.putAddress(address);
        return this;
    }

    /** Launches it, if there is anything to do. */
    void launch(GpuStream stream) {
        if (blocks > 0) {
            stream.launch(kernel, new Launch(blocks, Limits.BLOCK), arguments);
        }
    }
}
