package adamp.optimizer.gpu.emulator.parse;

import adamp.optimizer.gpu.emulator.ir.PtxModule;

/**
 * The last text parsed and what came of it: a program makes many optimizers, all of the same kernels.
 *
 * @param ptx the text
 * @param module its kernels, which never change
 */
record ParsedText(String ptx, PtxModule module) {}
