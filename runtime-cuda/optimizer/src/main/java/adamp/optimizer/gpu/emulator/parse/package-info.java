/** From PTX text to its intermediate form. Errors name the line. */
package adamp.optimizer.gpu.emulator.parse;
