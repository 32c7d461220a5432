package adamp.optimizer.gpu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernels of the vectors are PTX to NVIDIA's assembler too. */
class VectorPtxTest {
    @Test
    void theAssemblerTakesTheKernelsOfTheVectors(@TempDir Path folder) throws Exception {
        assumeTrue(hasAssembler(), "ptxas is not on the PATH");
        Path ptx = folder.resolve("vectors.ptx");
        Files.writeString(
                ptx,
                VectorKernels.ptx(
                        VectorFile.parse(OpcodeConformance.committed()).keySet()));
        Process process = new ProcessBuilder("ptxas", "-arch=sm_75", "-o", "/dev/null", ptx.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    private static boolean hasAssembler() throws IOException {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "ptxas")));
    }
}
