package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's own assembler for PTX, which comes with JCuda and needs neither a driver nor a device. */
public final class PtxAssembler {
    private static boolean loaded;

    private PtxAssembler() {}

    /**
     * Assembles PTX for devices of one compute capability.
     *
     * @param capability as ten times the major plus the minor number, such as 75
     * @return the size of the machine code in bytes
     * @throws GpuException in one line, with the assembler's first complaints
     */
    public static long assemble(String ptx, int capability) {
        load();
        byte[] text = (ptx + '\0').getBytes(StandardCharsets.UTF_8);
        nvPTXCompilerHandle handle = new nvPTXCompilerHandle();
        check(JNvPTXCompiler.nvPTXCompilerCreate(handle, text.length, text), "nvPTXCompilerCreate");
        try {
            String[] options = {"--gpu-name=sm_" + capability};
            int status = JNvPTXCompiler.nvPTXCompilerCompile(handle, options.length, options);
            check(status, "nvPTXCompilerCompile for sm_" + capability + complaint(status, handle));
            long[] size = new long[1];
            check(
                    JNvPTXCompiler.nvPTXCompilerGetCompiledProgramSize(handle, size),
                    "nvPTXCompilerGetCompiledProgramSize");
            return size[0];
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(handle);
        }
    }

    private static synchronized void load() {
        if (!loaded) {
            try {
                PrivateLibrary.load("JNvPTXCompiler", () -> JNvPTXCompiler.setExceptionsEnabled(false));
            } catch (UnsatisfiedLinkError missing) {
                throw new GpuException(
                        "cannot load NVIDIA's PTX assembler; put org.jcuda:jcuda-natives for this platform on the class"
                                + " path",
                        missing);
            }
            loaded = true;
        }
    }

    private static String complaint(int status, nvPTXCompilerHandle handle) {
        long[] size = new long[1];
        if (status == nvPTXCompileResult.NVPTXCOMPILE_SUCCESS
                || JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(handle, size) != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS
                || size[0] == 0) {
            return "";
        }
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(handle, log);
        return " ["
                + new String(log, StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" | "))
                + "]";
    }

    private static void check(int status, String call) {
        if (status != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
            throw new GpuException(call + ": " + nvPTXCompileResult.stringFor(status) + "; recompile the PTX");
        }
    }
}
