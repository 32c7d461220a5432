/**
 * A device that runs PTX on the JVM, bit for bit as a GPU does, and reports what a kernel does wrong.
 */
package adamp.optimizer.gpu.emulator;
