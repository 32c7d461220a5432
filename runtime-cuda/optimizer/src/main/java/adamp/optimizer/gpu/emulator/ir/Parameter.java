package adamp.optimizer.gpu.emulator.ir;

/** A kernel's parameter and where it lies in the packed arguments. */
public record Parameter(String name, int offset, int bytes) {}
