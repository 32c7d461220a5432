package adamp.bundle;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.jcuda.CudaProbe;
import adamp.optimizer.gpu.jcuda.Gpus;
import adamp.optimizer.gpu.kernel.KernelSource;
import java.util.List;

/** Says whether the device and the kernels on it can be used: exit code 0, or 1 with the reason. */
public final class CheckDevice {
    private static final long MILLION = 1_000_000;

    private CheckDevice() {}

    /** @param arguments {@code --emulated} puts the emulator in the device's place */
    public static void main(String[] arguments) {
        boolean emulated = List.of(arguments).contains("--emulated");
        try {
            System.out.println("device   " + (emulated ? "none: the emulator stands in" : CudaProbe.find()));
            System.out.println("kernels  " + load(emulated));
        } catch (GpuException trouble) {
            System.err.println("check-gpu: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private static String load(boolean emulated) {
        try (Gpu gpu = emulated ? new PtxEmulator() : Gpus.cuda()) {
            long start = System.nanoTime();
            KernelSource.load(gpu).close();
            return "loaded on " + gpu.name() + " in " + (System.nanoTime() - start) / MILLION + " ms";
        }
    }
}
