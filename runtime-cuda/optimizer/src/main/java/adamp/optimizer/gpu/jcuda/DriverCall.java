package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * The functions of the driver that are called, all of them, and none that is younger than CUDA 11.4 (driver 470).
 *
 * <p>JCuda binds a function when it is first called, and a function that the driver lacks ends the process. So nothing
 * but {@link #VERSION} is called before the driver's version is known to suffice.
 */
enum DriverCall {
    VERSION("cuDriverGetVersion"),
    INIT("cuInit"),
    ERROR_TEXT("cuGetErrorString"),

    DEVICE_COUNT("cuDeviceGetCount"),
    DEVICE("cuDeviceGet"),
    DEVICE_NAME("cuDeviceGetName"),
    DEVICE_ATTRIBUTE("cuDeviceGetAttribute"),
    DEVICE_MEMORY("cuDeviceTotalMem", "_v2"),

    RETAIN_CONTEXT("cuDevicePrimaryCtxRetain"),
    RELEASE_CONTEXT("cuDevicePrimaryCtxRelease", "_v2"),
    PUSH_CONTEXT("cuCtxPushCurrent", "_v2"),
    POP_CONTEXT("cuCtxPopCurrent", "_v2"),
    SYNCHRONIZE_CONTEXT("cuCtxSynchronize"),

    LOAD_MODULE("cuModuleLoadDataEx"),
    MODULE_FUNCTION("cuModuleGetFunction"),
    UNLOAD_MODULE("cuModuleUnload"),

    ALLOCATE("cuMemAlloc", "_v2"),
    FREE("cuMemFree", "_v2"),
    FREE_MEMORY("cuMemGetInfo", "_v2"),
    POINTER_ATTRIBUTE("cuPointerGetAttribute"),
    LOCK_PAGES("cuMemHostRegister", "_v2"),
    UNLOCK_PAGES("cuMemHostUnregister"),

    UPLOAD("cuMemcpyHtoDAsync", "_v2"),
    DOWNLOAD("cuMemcpyDtoHAsync", "_v2"),
    COPY("cuMemcpyDtoDAsync", "_v2"),
    FILL("cuMemsetD8Async"),
    LAUNCH("cuLaunchKernel"),

    CREATE_STREAM("cuStreamCreate"),
    SYNCHRONIZE_STREAM("cuStreamSynchronize"),
    AWAIT("cuStreamWaitEvent"),
    DESTROY_STREAM("cuStreamDestroy", "_v2"),
    CREATE_EVENT("cuEventCreate"),
    RECORD("cuEventRecord"),
    SYNCHRONIZE_EVENT("cuEventSynchronize"),
    DESTROY_EVENT("cuEventDestroy", "_v2"),

    BEGIN_CAPTURE("cuStreamBeginCapture", "_v2"),
    END_CAPTURE("cuStreamEndCapture"),
    INSTANTIATE("cuGraphInstantiate", "WithFlags"),
    REPLAY("cuGraphLaunch"),
    DESTROY_GRAPH("cuGraphDestroy"),
    DESTROY_EXECUTABLE("cuGraphExecDestroy");

    private final String function;
    private final String symbol;

    DriverCall(String function) {
        this(function, "");
    }

    DriverCall(String function, String suffix) {
        this.function = function;
        this.symbol = function + suffix;
    }

    /** The name in NVIDIA's documentation. */
    String function() {
        return function;
    }

    /** The name that the driver's library exports. */
    String symbol() {
        return symbol;
    }

    /** @throws GpuException if the status is not success */
    void check(int status) {
        check(status, "");
    }

    /**
     * @param detail what the call was about, such as {@code of 4096 bytes}, or nothing
     * @throws GpuException if the status is not success
     */
    void check(int status, String detail) {
        check(status, detail, Mending.of(status));
    }

    /** @throws GpuException with this advice if the status is not success */
    void check(int status, String detail, String mending) {
        if (status != CUresult.CUDA_SUCCESS) {
            String about = detail.isEmpty() ? function : function + " " + detail;
            throw new GpuException(about + ": " + describe(status) + "; " + mending);
        }
    }

    /** The driver's name of an error, and its own words for it. */
    static String describe(int status) {
        String[] text = new String[1];
        JCudaDriver.cuGetErrorString(status, text);
        String name = CUresult.stringFor(status);
        return text[0] == null ? name : name + " (" + text[0] + ")";
    }
}
