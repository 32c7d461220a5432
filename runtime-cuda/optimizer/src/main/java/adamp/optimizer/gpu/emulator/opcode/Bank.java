package adamp.optimizer.gpu.emulator.opcode;

/** The register files of a thread. Registers of 16 bits live in the 32-bit file, their upper half zero. */
public enum Bank {
    INTS,
    LONGS,
    PREDICATES
}
