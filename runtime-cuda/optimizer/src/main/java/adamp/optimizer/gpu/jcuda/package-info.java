/**
 * CUDA devices through NVIDIA's driver, bound by JCuda.
 *
 * <p>Nothing else of CUDA need be installed: the driver brings the compiler for PTX. What JCuda needs of its own is
 * unpacked into a private directory and removed again ({@link adamp.optimizer.gpu.jcuda.PrivateLibrary}). Only the
 * driver's functions listed in {@link adamp.optimizer.gpu.jcuda.DriverCall} are called, since one that is missing would
 * end the process.
 *
 * <p>{@link adamp.optimizer.gpu.jcuda.CudaProbe} says what is there, {@link adamp.optimizer.gpu.jcuda.Gpus} opens it.
 */
package adamp.optimizer.gpu.jcuda;
