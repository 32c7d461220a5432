package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.Kernel;
import jcuda.driver.CUfunction;

/**
 * An entry of a module.
 *
 * @param module must be open for a launch
 */
record JCudaKernel(JCudaModule module, String name, CUfunction function) implements Kernel {}
