/**
 * The kernels' side of the host: their tables as bytes in device memory, and the launches of a step.
 *
 * <p>The structs are declared in {@code src/main/cuda/tables.cuh}; each table class here writes one of them.
 */
package adamp.optimizer.gpu.kernel;
