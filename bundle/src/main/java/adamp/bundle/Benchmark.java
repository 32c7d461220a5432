package adamp.bundle;

import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Optimizer;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.Settings;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.jcuda.Gpus;
import adamp.optimizer.gpu.runtime.GpuDevice;
import java.util.List;
import java.util.Locale;

/** Times a step of ResNet50's parameters on the device, and sets it beside the device's own copying. */
public final class Benchmark {
    /** The kernels' design: weight, gradient and moments read, weight and moments written, weight and gradient twice. */
    private static final int ADAMP_BYTES = 36;

    private static final int ADAMW_BYTES = 28;
    private static final long COPY_BYTES = 512L << 20;
    private static final long EMULATED_COPY_BYTES = 1L << 20;

    private final boolean emulated;
    private final int rounds;
    private final double copy;

    private Benchmark(boolean emulated, int rounds) {
        this.emulated = emulated;
        this.rounds = rounds;
        try (Gpu gpu = emulated ? new PtxEmulator() : Gpus.cuda()) {
            copy = CopyBandwidth.of(gpu, emulated ? EMULATED_COPY_BYTES : COPY_BYTES, rounds);
            System.out.printf(Locale.ROOT, "%s copies %.0f GB/s%n", gpu.name(), copy);
        }
    }

    /** @param arguments {@code --emulated} puts the emulator and a tiny network in the place of device and ResNet50 */
    public static void main(String[] arguments) {
        boolean emulated = List.of(arguments).contains("--emulated");
        try {
            Benchmark benchmark = new Benchmark(emulated, emulated ? 2 : 30);
            AdamP adamP = AdamP.builder().weightDecay(1e-2).build();
            benchmark.run("AdamP, all filters projected", adamP, true, ADAMP_BYTES);
            benchmark.run("AdamP, none projected", adamP, false, ADAMP_BYTES);
            benchmark.run("AdamW", AdamW.builder().weightDecay(1e-2).build(), false, ADAMW_BYTES);
        } catch (GpuException trouble) {
            System.err.println("bench: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private void run(String name, Settings settings, boolean orthogonal, int bytes) {
        try (GpuDevice device = emulated ? GpuDevice.emulated() : GpuDevice.cuda()) {
            Model model = new Model(device, shapes(), orthogonal);
            try (Optimizer optimizer = Optimizer.builder()
                    .runtime(emulated ? "emulated" : "cuda")
                    .group(new ParameterGroup(settings, model.parameters()))
                    .build()) {
                Times times = Times.of(
                        emulated ? 1 : 5,
                        rounds,
                        emulated ? 1 : 10,
                        () -> optimizer.step(model.gradients()),
                        model::await);
                print(name, times, (double) model.weights() * bytes);
            }
        }
    }

    private List<int[]> shapes() {
        return emulated ? List.of(new int[] {8, 4, 3, 3}, new int[] {8}, new int[] {10, 100}) : ResNet50Shapes.all();
    }

    private void print(String name, Times times, double bytes) {
        double bandwidth = bytes / (times.quantile(0.5) * 1e6);
        System.out.printf(
                Locale.ROOT,
                "%-30s %8.3f ms a step (quartiles %.3f to %.3f), %.0f GB/s by design, %.0f%% of the copy%n",
                name,
                times.quantile(0.5),
                times.quantile(0.25),
                times.quantile(0.75),
                bandwidth,
                100 * bandwidth / copy);
    }
}
