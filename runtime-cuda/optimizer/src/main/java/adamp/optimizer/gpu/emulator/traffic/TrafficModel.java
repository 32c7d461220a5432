package adamp.optimizer.gpu.emulator.traffic;

import adamp.optimizer.gpu.emulator.exec.Observer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the bytes that kernels move between the device's memory and its L2. Blocks are seen one after another, as the
 * emulator runs them. On a device many run at once, and what a block reads a second time stays only if it fits the block's
 * share of the L2; a smaller capacity shows what happens where it does not.
 */
public final class TrafficModel implements Observer {
    private final SectorCache cache;
    private final Map<String, Moved> byKernel = new LinkedHashMap<>();
    private String kernel = "";
    private long readBefore;
    private long writtenBefore;

    /**
     * Bytes moved.
     *
     * @param read from the device's memory
     * @param written back to it
     */
    public record Moved(long read, long written) {
        public long bytes() {
            return read + written;
        }

        Moved plus(Moved other) {
            return new Moved(read + other.read, written + other.written);
        }
    }

    /** @param capacity of the L2 in bytes */
    public TrafficModel(long capacity) {
        cache = new SectorCache(capacity);
    }

    @Override
    public void load(String inKernel, int block, long address, int bytes) {
        enter(inKernel);
        cache.load(address);
    }

    @Override
    public void store(String inKernel, int block, long address, int bytes) {
        enter(inKernel);
        cache.store(address);
    }

    /**
     * What moved since the last call, by kernel in the order they came. What a kernel leaves dirty in the cache is written
     * back, and counted, while a later one runs.
     */
    public Map<String, Moved> take() {
        enter("");
        byKernel.remove("");
        Map<String, Moved> taken = new LinkedHashMap<>(byKernel);
        byKernel.clear();
        return taken;
    }

    /** Writes back all that is dirty, as what moved after the last kernel. */
    public Moved flush() {
        enter("");
        cache.flush();
        Moved moved = sinceBefore();
        byKernel.remove("");
        return moved;
    }

    private void enter(String next) {
        // The emulator gives the same string all through a launch.
        if (!kernel.equals(next)) {
            byKernel.merge(kernel, sinceBefore(), Moved::plus);
            kernel = next;
        }
    }

    private Moved sinceBefore() {
        Moved moved = new Moved(cache.bytesRead() - readBefore, cache.bytesWritten() - writtenBefore);
        readBefore = cache.bytesRead();
        writtenBefore = cache.bytesWritten();
        return moved;
    }
}
