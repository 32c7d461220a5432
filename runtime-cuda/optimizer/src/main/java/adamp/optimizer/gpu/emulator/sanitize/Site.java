package adamp.optimizer.gpu.emulator.sanitize;

/**
 * Where something happened.
 *
 * @param line of the PTX text
 * @param block of the launch
 * @param thread of the block
 */
public record Site(String kernel, int line, int block, int thread) {
    @Override
    public String toString() {
        return "kernel " + kernel + ", PTX line " + line + ", block " + block + ", thread " + thread;
    }
}
