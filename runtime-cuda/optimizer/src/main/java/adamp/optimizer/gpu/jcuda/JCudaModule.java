package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.Kernel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;

/** PTX that the driver has compiled for its device. */
final class JCudaModule extends Resource implements GpuModule {
    private static final int LOG_BYTES = 8192;

    private final CUmodule handle;

    private JCudaModule(Context context, CUmodule handle) {
        super(context, "module");
        this.handle = handle;
    }

    /** @throws GpuException if the driver cannot compile the text; the message quotes its compiler */
    static JCudaModule load(Context context, String ptx) {
        CUmodule handle = new CUmodule();
        JITOptions options = new JITOptions();
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[LOG_BYTES]);
        options.putInt(CUjit_option.CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES, LOG_BYTES);
        int status = JCudaDriver.cuModuleLoadDataJIT(handle, Pointer.to(terminated(ptx)), options);
        DriverCall.LOAD_MODULE.check(status, complaint(options));
        return new JCudaModule(context, handle);
    }

    /** The text as C has it, with a zero after it. */
    private static ByteBuffer terminated(String ptx) {
        byte[] text = ptx.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(text.length + 1).put(text).put((byte) 0);
    }

    /** The log of the driver's compiler on one line. */
    private static String complaint(JITOptions options) {
        byte[] bytes = options.getBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER);
        String log = new String(bytes, StandardCharsets.UTF_8) + '\0';
        String text = log.substring(0, log.indexOf('\0'))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" | "));
        return text.isEmpty() ? "" : "[" + text + "]";
    }

    @Override
    public Kernel kernel(String name) {
        requireOpen();
        return context().get(() -> {
            CUfunction function = new CUfunction();
            DriverCall.MODULE_FUNCTION.check(
                    JCudaDriver.cuModuleGetFunction(function, handle, name), "of kernel " + name);
            return new JCudaKernel(this, name, function);
        });
    }

    @Override
    void free() {
        DriverCall.UNLOAD_MODULE.check(JCudaDriver.cuModuleUnload(handle));
    }
}
