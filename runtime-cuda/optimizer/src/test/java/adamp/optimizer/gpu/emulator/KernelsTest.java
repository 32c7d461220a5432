package adamp.optimizer.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.sanitize.Check;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kernels of {@code kernels.cu}, as nvcc compiled them, give the bits of their scalar Java. */
class KernelsTest {
    private static final Launch ONE_BLOCK = new Launch(1, 256);

    private final PtxEmulator emulator = new PtxEmulator();
    private final Bench bench = new Bench(emulator);
    private final GpuModule module = emulator.load(Bench.ptx("kernels.ptx"));

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void anAdamStepOnAGridOfAnySizeGivesTheBitsOfJava() {
        int n = 3_001;
        float[] w = numbers(1, n);
        float[] g = numbers(2, n);
        float[] m = numbers(3, n);
        float[] v = squares(numbers(4, n));
        DeviceBuffer[] device = {bench.floats(w), bench.floats(g), bench.floats(m), bench.floats(v)};
        KernelArguments arguments = new KernelArguments();
        for (DeviceBuffer buffer : device) {
            arguments.putAddress(buffer);
        }
        arguments.putInt(n).putFloat(0.9f).putFloat(0.999f).putFloat(1e-3f).putFloat(1e-8f);
        bench.stream().launch(module.kernel("adam"), new Launch(5, 96), arguments);
        for (int i = 0; i < n; i++) {
            m[i] = 0.9f * m[i] + (1 - 0.9f) * g[i];
            v[i] = 0.999f * v[i] + (1 - 0.999f) * g[i] * g[i];
            w[i] = w[i] - 1e-3f * m[i] / ((float) Math.sqrt(v[i]) + 1e-8f);
        }
        assertArrayEquals(w, bench.floats(device[0]));
        assertArrayEquals(m, bench.floats(device[2]));
        assertArrayEquals(v, bench.floats(device[3]));
    }

    @Test
    void aTreeOfSumsGivesTheBitsOfJava() {
        int rows = 3;
        int length = 1_000;
        float[] w = numbers(5, rows * length);
        float[] g = numbers(6, rows * length);
        DeviceBuffer sums = rowSums(module, w, g, rows, length);
        double[] expected = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
            expected[2 * row] = treeSum(w, g, row * length, length);
            expected[2 * row + 1] = treeSum(w, w, row * length, length);
        }
        assertArrayEquals(expected, bench.doubles(sums));
    }

    @Test
    void everyBarrierOfTheTreeIsNeeded() {
        List<String> lines = new ArrayList<>(Bench.ptx("kernels.ptx").lines().toList());
        int start = firstLine(lines, "entry row_sums");
        int end = firstLine(lines, "entry collatz");
        int removed = 0;
        for (int k = start; k < end; k++) {
            if (lines.get(k).contains("bar.sync")) {
                List<String> mutant = new ArrayList<>(lines);
                mutant.set(k, "");
                GpuModule without = emulator.load(String.join("\n", mutant));
                SanitizerException fault = assertThrows(
                        SanitizerException.class, () -> rowSums(without, numbers(7, 512), numbers(8, 512), 1, 512));
                assertEquals(Check.BLOCK_RACE, fault.check());
                removed++;
            }
        }
        assertEquals(2, removed);
    }

    @Test
    void loopsOfDifferentLengthsNestedBranchesAndAnEarlyExitGiveTheNumbersOfJava() {
        int n = 200;
        int[] start = new Random(9).ints(256, -20, 5_000).toArray();
        DeviceBuffer steps = emulator.allocate(4 * 256);
        DeviceBuffer sorted = bench.ints(new int[256]);
        bench.stream()
                .launch(
                        module.kernel("collatz"),
                        ONE_BLOCK,
                        new KernelArguments()
                                .putAddress(bench.ints(start))
                                .putAddress(steps)
                                .putAddress(sorted)
                                .putInt(n));
        int[] counts = Arrays.stream(start).map(KernelsTest::collatz).toArray();
        int[] reversed = new int[256];
        int[] ranks = new int[256];
        for (int t = 0; t < 256; t++) {
            reversed[t] = counts[255 - t];
            for (int k = 0; k < 256 && t < n; k++) {
                if (counts[k] < counts[t] || (counts[k] == counts[t] && k < t)) {
                    ranks[t]++;
                }
            }
        }
        assertArrayEquals(reversed, bench.ints(steps));
        assertArrayEquals(ranks, bench.ints(sorted));
    }

    private DeviceBuffer rowSums(GpuModule from, float[] w, float[] g, int rows, int length) {
        DeviceBuffer sums = emulator.allocate(16L * rows);
        bench.stream()
                .launch(
                        from.kernel("row_sums"),
                        new Launch(rows, 256),
                        new KernelArguments()
                                .putAddress(bench.floats(w))
                                .putAddress(bench.floats(g))
                                .putAddress(sums)
                                .putInt(length));
        return sums;
    }

    private static double treeSum(float[] a, float[] b, int from, int length) {
        double[] sums = new double[256];
        for (int i = 0; i < length; i++) {
            sums[i % 256] += (double) a[from + i] * b[from + i];
        }
        for (int half = 128; half > 0; half /= 2) {
            for (int t = 0; t < half; t++) {
                sums[t] += sums[t + half];
            }
        }
        return sums[0];
    }

    private static int collatz(int start) {
        int x = start;
        int count = 0;
        while (x > 0 && x != 1 && count < 200) {
            if (x % 2 == 0) {
                x /= 2;
                count += x % 3 == 0 ? 1000 : 0;
            } else {
                x = 3 * x + 1;
            }
            count++;
        }
        return start > 0 ? count : -1;
    }

    private static int firstLine(List<String> lines, String text) {
        int k = 0;
        while (!lines.get(k).contains(text)) {
            k++;
        }
        return k;
    }

    private static float[] numbers(long seed, int count) {
        Random random = new Random(seed);
        float[] numbers = new float[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static float[] squares(float[] numbers) {
        float[] squares = numbers.clone();
        for (int k = 0; k < squares.length; k++) {
            squares[k] *= squares[k];
        }
        return squares;
    }
}
