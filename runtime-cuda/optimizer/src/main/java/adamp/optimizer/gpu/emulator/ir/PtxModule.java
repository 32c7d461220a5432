package adamp.optimizer.gpu.emulator.ir;

import java.util.List;

/** The kernels of a PTX text. */
public record PtxModule(List<PtxKernel> kernels) {
    public PtxModule {
        kernels = List.copyOf(kernels);
    }
}
