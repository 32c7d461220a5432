/** What the emulator checks while a kernel runs, and how it reports. */
package adamp.optimizer.gpu.emulator.sanitize;
