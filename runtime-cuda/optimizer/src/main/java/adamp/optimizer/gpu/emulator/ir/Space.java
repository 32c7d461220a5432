package adamp.optimizer.gpu.emulator.ir;

/** A state space of PTX. Generic addresses are global ones here: no instruction makes one of shared memory. */
public enum Space {
    PARAM,
    GLOBAL,
    SHARED
}
