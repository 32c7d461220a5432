package adamp.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    @Test
    void theEmulatorCanStandInForADevice() {
        List<String> bench = output(() -> Benchmark.main(new String[] {"--emulated"}));
        assertEquals(4, bench.size(), bench::toString);
        assertTrue(bench.get(0).startsWith("PTX emulator copies "), bench::toString);
        List<String> check = output(() -> CheckDevice.main(new String[] {"--emulated"}));
        assertEquals("device   none: the emulator stands in", check.get(0));
        assertTrue(check.get(1).startsWith("kernels  loaded on PTX emulator in "), check::toString);
    }

    @Test
    void quantilesAreOfTheRoundsThatWereTimed() {
        int[] pieces = {0};
        Times times = Times.of(2, 5, 3, () -> pieces[0]++, () -> {});
        assertEquals(21, pieces[0]);
        assertTrue(times.quantile(0) <= times.quantile(0.5));
        assertTrue(times.quantile(0.5) <= times.quantile(1));
    }

    private static List<String> output(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
