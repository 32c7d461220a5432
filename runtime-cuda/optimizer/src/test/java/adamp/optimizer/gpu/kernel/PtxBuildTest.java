package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PTX that ships is what the sources compile to, and keeps to the instructions that every driver and the emulator know. */
class PtxBuildTest {
    private static final Path SCRIPT = Path.of("src/main/cuda/build-ptx");

    /** Besides these, no instruction: no call, no local memory, no vector access, no atomics, nothing approximate. */
    private static final List<String> OPCODES = List.of(
            "abs", "add", "and", "bar", "bra", "cvt", "cvta", "div", "fma", "ld", "mad", "mov", "mul", "neg", "not",
            "or", "ret", "selp", "setp", "shl", "shr", "sqrt", "st", "sub");

    @Test
    void thePtxIsWhatTheSourcesCompileTo(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(isOnPath("nvcc"), "thePtxIsWhatTheSourcesCompileTo: no nvcc on the path, not recompiled");
        Path output = directory.resolve("adamp.ptx");
        Process build = new ProcessBuilder(
                        SCRIPT.toAbsolutePath().toString(),
                        output.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, build.waitFor(), said);
        String built = Files.readString(output);
        assumeTrue(
                firstLine(built).equals(firstLine(KernelSource.ptx())),
                () -> "thePtxIsWhatTheSourcesCompileTo: another nvcc, \"" + firstLine(built) + "\", not compared");
        assertEquals(built, KernelSource.ptx());
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    @Test
    void onlyPlainInstructionsAreUsed() {
        KernelSource.ptx()
                .lines()
                .map(line -> line.strip().replaceFirst("^@!?%p\\d+\\s+", ""))
                .filter(line -> line.matches("[a-z].*;"))
                .map(line -> line.replaceFirst("[\\s;].*", ""))
                .forEach(PtxBuildTest::requirePlain);
    }

    private static void requirePlain(String instruction) {
        List<String> parts = List.of(instruction.split("\\."));
        assertTrue(OPCODES.contains(parts.get(0)), instruction);
        for (String modifier : List.of("approx", "ftz", "local", "nc", "v2", "v4", "volatile", "atom")) {
            assertFalse(parts.contains(modifier), instruction);
        }
        boolean memory = parts.get(0).equals("ld") || parts.get(0).equals("st");
        assertTrue(!memory || List.of("global", "shared", "param").contains(parts.get(1)), instruction);
    }

    /** A contracted multiply-add would round once where the host rounds twice. */
    @Test
    void noFloat32MultiplyAddIsFused() {
        assertFalse(KernelSource.ptx().contains("fma.rn.f32"));
        assertFalse(
                KernelSource.ptx().matches("(?s).*\\b(add|sub|mul)\\.f(32|64).*"), "without .rn it may be contracted");
    }
}
