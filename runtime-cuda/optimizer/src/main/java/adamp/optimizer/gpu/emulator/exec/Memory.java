package adamp.optimizer.gpu.emulator.exec;

/** An address space. */
interface Memory {
    /** The region an address lies in, null if there is none. A freed one is found too. */
    Region find(long address);
}
