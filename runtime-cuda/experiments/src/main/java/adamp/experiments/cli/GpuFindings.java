package adamp.experiments.cli;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.jcuda.CudaProbe;
import adamp.optimizer.gpu.jcuda.Gpus;
import adamp.optimizer.gpu.jcuda.PtxAssembler;
import adamp.optimizer.gpu.kernel.KernelSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code doctor} says of a GPU and of the kernels. None of it is needed: the host's runtime does without. */
final class GpuFindings {
    private GpuFindings() {}

    static List<Finding> all() {
        return List.of(device(), kernels(), assembler());
    }

    private static Finding device() {
        return look("CUDA device", () -> CudaProbe.find().toString());
    }

    /** On the device if there is one, else on the emulator, which needs nothing. */
    private static Finding kernels() {
        return look("GPU kernels", () -> {
            try (Gpu gpu = Gpus.cuda(obstacle -> {}).orElseGet(PtxEmulator::new)) {
                KernelSource.load(gpu).close();
                return "load on " + gpu.name();
            }
        });
    }

    private static Finding assembler() {
        return look("PTX assembler", () -> Stream.of(75, 80, 90)
                .map(capability -> "sm_" + capability + " "
                        + (PtxAssembler.assemble(KernelSource.ptx(), capability) >> 10) + " KiB")
                .collect(Collectors.joining(", ", "kernels assemble for ", "")));
    }

    private static Finding look(String what, Supplier<String> found) {
        try {
            return Finding.fine(what, found.get());
        } catch (GpuException trouble) {
            return Finding.note(what, trouble.getMessage());
        }
    }
}
