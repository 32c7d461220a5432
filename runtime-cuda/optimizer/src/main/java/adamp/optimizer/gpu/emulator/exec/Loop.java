package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.opcode.Semantics;

/** The work of an instruction that computes a register from others. */
interface Loop extends Work {
    /**
     * Another of this very class, on registers.
     *
     * @param registers the target's array, then the sources'
     */
    Loop bound(Semantics semantics, Object[] registers);
}
