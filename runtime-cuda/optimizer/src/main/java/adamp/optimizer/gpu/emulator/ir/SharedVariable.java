package adamp.optimizer.gpu.emulator.ir;

/**
 * A static array in the memory of a block.
 *
 * @param address of its first byte; variables lie far apart, so that an overrun meets nothing
 */
public record SharedVariable(String name, long address, int bytes) {}
