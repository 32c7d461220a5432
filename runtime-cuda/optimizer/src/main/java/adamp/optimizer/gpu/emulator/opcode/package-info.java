/** What each PTX instruction computes: one table, a row an opcode. */
package adamp.optimizer.gpu.emulator.opcode;
