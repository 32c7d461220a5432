package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.gpu.emulator.sanitize.Sanitizer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many thread-instructions the emulator runs a second of processor time, on one core, all checks on: an elementwise kernel (adam, 1M
 * numbers) and reductions with shared memory and barriers (row_sums, 500 rows of 2,000), measured apart and together.
 *
 * <pre>{@code
 * mvn -q -ntp -B -pl runtime-cuda/optimizer test-compile
 * java -cp runtime-cuda/optimizer/target/classes:runtime-cuda/optimizer/target/test-classes \
 *     adamp.optimizer.gpu.emulator.EmulatorBenchmark
 * }</pre>
 */
final class EmulatorBenchmark {
    private static final int NUMBERS = 1_000_000;
    private static final int ROWS = 500;
    private static final int WARM_UP = 10;
    private static final int RUNS = 15;

    private EmulatorBenchmark() {}

    public static void main(String[] args) {
        for (Sanitizer sanitizer : new Sanitizer[] {Sanitizer.on(), Sanitizer.off()}) {
            try (PtxEmulator emulator = new PtxEmulator(sanitizer)) {
                System.out.println(sanitizer);
                measure(emulator);
            }
        }
    }

    private static void measure(PtxEmulator emulator) {
        Bench bench = new Bench(emulator);
        GpuModule module = emulator.load(Bench.ptx("kernels.ptx"));
        DeviceBuffer w = bench.floats(numbers(1));
        DeviceBuffer g = bench.floats(numbers(2));
        DeviceBuffer m = bench.floats(new float[NUMBERS]);
        DeviceBuffer v = bench.floats(new float[NUMBERS]);
        DeviceBuffer sums = emulator.allocate(2L * Double.BYTES * ROWS);
        Kernel adam = module.kernel("adam");
        KernelArguments adamArguments = new KernelArguments()
                .putAddress(w)
                .putAddress(g)
                .putAddress(m)
                .putAddress(v)
                .putInt(NUMBERS)
                .putFloat(0.9f)
                .putFloat(0.999f)
                .putFloat(1e-3f)
                .putFloat(1e-8f);
        Launch grid = new Launch(160, 256);
        Kernel rowSums = module.kernel("row_sums");
        KernelArguments sumsArguments = new KernelArguments()
                .putAddress(w)
                .putAddress(g)
                .putAddress(sums)
                .putInt(NUMBERS / ROWS);
        Launch rows = new Launch(ROWS, 256);
        report("adam", emulator, () -> bench.stream().launch(adam, grid, adamArguments));
        report("row_sums", emulator, () -> bench.stream().launch(rowSums, rows, sumsArguments));
        report("both", emulator, () -> {
            bench.stream().launch(adam, grid, adamArguments);
            bench.stream().launch(rowSums, rows, sumsArguments);
        });
    }

    private static void report(String name, PtxEmulator emulator, Runnable launch) {
        for (int k = 0; k < WARM_UP; k++) {
            launch.run();
        }
        double[] rates = new double[RUNS];
        for (int k = 0; k < RUNS; k++) {
            long before = emulator.executedInstructions();
            long start = cpuNanos();
            launch.run();
            rates[k] = (emulator.executedInstructions() - before) * 1e3 / (cpuNanos() - start);
        }
        Arrays.sort(rates);
        System.out.println(String.format(
                Locale.ROOT,
                "%-10s median %.0f M thread-instructions/s, least %.0f, most %.0f, %d runs",
                name,
                rates[RUNS / 2],
                rates[0],
                rates[RUNS - 1],
                RUNS));
    }

    /** Time on the core alone: what else the machine does must not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static float[] numbers(int seed) {
        float[] numbers = new float[NUMBERS];
        for (int k = 0; k < NUMBERS; k++) {
            numbers[k] = (float) Math.sin(seed * 0.7 + k);
        }
        return numbers;
    }
}
