package adamp.optimizer.gpu.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.jcuda.Gpus;

/** A CUDA device, where there is one. */
class CudaConformanceTest extends OpcodeConformance {
    @Override
    Gpu gpu() {
        return Gpus.cuda(reason -> abort("not checked on a device: " + reason)).orElseThrow();
    }
}
