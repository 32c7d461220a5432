package adamp.optimizer.gpu;

/**
 * The shape of a launch: a one-dimensional grid of one-dimensional blocks. Shared memory is static, sized by the kernel.
 *
 * @param blocks 1 to 2^31 - 1
 * @param threads per block, 1 to 1024
 */
public record Launch(int blocks, int threads) {
    private static final int MOST_THREADS = 1024;

    /** @throws GpuException if there is no block or no thread, or a block of more than 1024 threads */
    public Launch {
        if (blocks < 1) {
            throw new GpuException("launch of " + blocks + " blocks: a grid has at least one; skip an empty launch");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new GpuException(
                    "launch of blocks of " + threads + " threads: a block has 1 to " + MOST_THREADS + " threads");
        }
    }
}
