package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.kernel.KernelSource;
import java.nio.charset.StandardCharsets;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NVIDIA's own assembler, which needs no GPU, takes the PTX that ships for devices of three generations. */
class PtxAssemblesTest {
    /** A cubin is an ELF file. */
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

    @BeforeAll
    static void loadTheAssembler() {
        PrivateLibrary.load("JNvPTXCompiler", () -> JNvPTXCompiler.setExceptionsEnabled(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm_75", "sm_80", "sm_90"})
    void thePtxAssembles(String architecture) {
        byte[] cubin = assemble(KernelSource.ptx(), architecture);
        for (int i = 0; i < ELF.length; i++) {
            assertEquals(ELF[i], cubin[i]);
        }
        String names = new String(cubin, StandardCharsets.ISO_8859_1);
        assertTrue(names.contains(".text.adamp_update"), "the kernels are in it");
    }

    private static byte[] assemble(String ptx, String architecture) {
        byte[] source = (ptx + "\0").getBytes(StandardCharsets.US_ASCII);
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        assertEquals(0, JNvPTXCompiler.nvPTXCompilerCreate(compiler, source.length, source));
        try {
            String[] options = {"--gpu-name=" + architecture};
            int status = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
            assertEquals(0, status, () -> errors(compiler));
            long[] size = new long[1];
            assertEquals(0, JNvPTXCompiler.nvPTXCompilerGetCompiledProgramSize(compiler, size));
            byte[] cubin = new byte[Math.toIntExact(size[0])];
            assertEquals(0, JNvPTXCompiler.nvPTXCompilerGetCompiledProgram(compiler, cubin));
            return cubin;
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        }
    }

    private static String errors(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size);
        byte[] log = new byte[Math.toIntExact(size[0])];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log);
        return new String(log, StandardCharsets.US_ASCII);
    }
}
