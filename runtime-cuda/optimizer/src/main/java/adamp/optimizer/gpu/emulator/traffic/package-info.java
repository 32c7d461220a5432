/** How much device memory kernels move, counted through a model of the cache before it. */
package adamp.optimizer.gpu.emulator.traffic;
