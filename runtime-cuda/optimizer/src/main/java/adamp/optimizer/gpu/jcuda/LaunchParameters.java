package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.KernelArguments;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/**
 * Packed arguments as the driver takes them whole: the list {@code extra} of {@code cuLaunchKernel}, with the buffer's
 * address and size behind {@code CU_LAUNCH_PARAM_BUFFER_POINTER} and {@code CU_LAUNCH_PARAM_BUFFER_SIZE}.
 */
final class LaunchParameters {
    private final ByteBuffer size = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
    private final Pointer sizePointer = Pointer.to(size);

    /** The list for these arguments, valid until the next call; null for a kernel without parameters. */
    Pointer extra(KernelArguments arguments) {
        if (arguments.size() == 0) {
            return null;
        }
        size.putLong(0, arguments.size());
        return Pointer.to(
                JCudaDriver.CU_LAUNCH_PARAM_BUFFER_POINTER,
                Pointer.to(arguments.bytes()),
                JCudaDriver.CU_LAUNCH_PARAM_BUFFER_SIZE,
                sizePointer,
                JCudaDriver.CU_LAUNCH_PARAM_END);
    }
}
