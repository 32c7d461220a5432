/**
 * What each opcode must give, bit for bit, on every device: a file of vectors with the edges of IEEE 754 and of integers,
 * made by arithmetic of unlimited precision, and a test that runs them through the seam.
 */
package adamp.optimizer.gpu.conformance;
