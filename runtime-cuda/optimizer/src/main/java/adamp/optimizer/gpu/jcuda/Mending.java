package adamp.optimizer.gpu.jcuda;

import java.util.Map;
import jcuda.driver.CUresult;

/** What a user can do about an error of the driver. */
final class Mending {
    private static final String FAULT =
            "a kernel went wrong, and the device is of no more use to this process; start it anew";

    private static final Map<Integer, String> ADVICE = Map.ofEntries(
            Map.entry(
                    CUresult.CUDA_ERROR_OUT_OF_MEMORY, "end other programs on the device, or give it smaller tensors"),
            Map.entry(CUresult.CUDA_ERROR_DEINITIALIZED, "the driver has shut down; close the device before exit"),
            Map.entry(
                    CUresult.CUDA_ERROR_STUB_LIBRARY,
                    "the toolkit's stub was loaded in the driver's place; take its folder out of LD_LIBRARY_PATH"),
            Map.entry(
                    CUresult.CUDA_ERROR_DEVICE_UNAVAILABLE,
                    "another process holds the device for itself; end it, or set nvidia-smi -c 0"),
            Map.entry(CUresult.CUDA_ERROR_NO_DEVICE, "see what nvidia-smi lists, and look at CUDA_VISIBLE_DEVICES"),
            Map.entry(CUresult.CUDA_ERROR_INVALID_DEVICE, "give a device number that nvidia-smi lists"),
            Map.entry(CUresult.CUDA_ERROR_INVALID_PTX, "recompile the PTX"),
            Map.entry(CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION, "update the driver, or lower the PTX's .version"),
            Map.entry(CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU, "the PTX is for a newer device; use another device"),
            Map.entry(CUresult.CUDA_ERROR_NOT_FOUND, "the kernel must be an .entry of the PTX"),
            Map.entry(CUresult.CUDA_ERROR_ILLEGAL_ADDRESS, FAULT),
            Map.entry(CUresult.CUDA_ERROR_MISALIGNED_ADDRESS, FAULT),
            Map.entry(CUresult.CUDA_ERROR_ILLEGAL_INSTRUCTION, FAULT),
            Map.entry(CUresult.CUDA_ERROR_LAUNCH_FAILED, FAULT),
            Map.entry(
                    CUresult.CUDA_ERROR_LAUNCH_TIMEOUT,
                    "a kernel ran longer than the display's watchdog allows; use a device that drives no display"),
            Map.entry(CUresult.CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, "launch fewer threads per block"),
            Map.entry(CUresult.CUDA_ERROR_SYSTEM_NOT_READY, "start nvidia-fabricmanager, then try again"),
            Map.entry(
                    CUresult.CUDA_ERROR_SYSTEM_DRIVER_MISMATCH,
                    "the driver was updated while its kernel module stayed; restart the machine"),
            Map.entry(CUresult.CUDA_ERROR_UNKNOWN, "see whether nvidia-smi works; restart the machine if not"));

    private Mending() {}

    static String of(int status) {
        return ADVICE.getOrDefault(status, "see this error in NVIDIA's documentation of the driver API");
    }
}
