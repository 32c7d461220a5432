/**
 * Runs kernels: block after block, each instruction for all threads of a block that stand at it.
 */
package adamp.optimizer.gpu.emulator.exec;
