package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PtxAssemblerTest {
    @ParameterizedTest
    @ValueSource(ints = {75, 80, 90})
    void plainPtxAssemblesForEveryGeneration(int capability) {
        assertTrue(PtxAssembler.assemble(Session.PTX, capability) > 0);
    }

    @Test
    void theAssemblersComplaintIsQuotedOnOneLine() {
        String broken = Session.PTX.replace("st.global.u32", "st.nowhere.u32");
        String message = assertThrows(GpuException.class, () -> PtxAssembler.assemble(broken, 75))
                .getMessage();
        assertFalse(message.contains("\n"), message);
        assertTrue(message.startsWith("nvPTXCompilerCompile for sm_75 [ptxas application ptx input, line "), message);
        assertTrue(message.endsWith("]: NVPTXCOMPILE_ERROR_COMPILATION_FAILURE; recompile the PTX"), message);
    }
}
