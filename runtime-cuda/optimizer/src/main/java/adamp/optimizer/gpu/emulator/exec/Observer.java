package adamp.optimizer.gpu.emulator.exec;

/** Sees the global loads and stores of kernels, in the order the emulator makes them. */
public interface Observer {
    /** A thread of a block has read {@code bytes} at an address. */
    void load(String kernel, int block, long address, int bytes);

    /** A thread of a block has written {@code bytes} at an address. */
    void store(String kernel, int block, long address, int bytes);
}
