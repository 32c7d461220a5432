package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.sanitize.Shadow;
import java.util.Map;
import java.util.TreeMap;

/**
 * The global memory of a device. Allocations lie a gibibyte or more apart and are never given the same addresses again,
 * so that an overrun or an old address meets nothing else.
 */
public final class DeviceMemory implements Memory {
    /** Far from small numbers, and within the 47 bits a real device uses. */
    private static final long FIRST_ADDRESS = 0x0300_0000_0000L;

    private static final long GAP = 1L << 30;
    private static final long LAST_SERIAL = Integer.MAX_VALUE - 2;

    private final TreeMap<Long, Region> regions = new TreeMap<>();
    private final boolean shadowed;
    private long next = FIRST_ADDRESS;
    private long nextSerial = 2;

    public DeviceMemory(boolean shadowed) {
        this.shadowed = shadowed;
    }

    /**
     * @throws GpuException if the allocation is larger than the emulator or the JVM can have
     */
    public Region allocate(long bytes) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE - Long.BYTES) {
            throw new GpuException(
                    "allocation of " + bytes + " bytes: the emulator's buffers have 0 to 2^31 - 9 bytes");
        }
        try {
            Region region = new Region(next, (int) bytes, shadowed ? new Shadow((int) bytes) : null);
            regions.put(next, region);
            next += (bytes + GAP) / GAP * GAP + GAP;
            return region;
        } catch (OutOfMemoryError e) {
            throw new GpuException(
                    "allocation of " + bytes + " bytes: the JVM's heap is full; give it more with -Xmx", e);
        }
    }

    public void free(Region region) {
        region.free();
    }

    @Override
    public Region find(long address) {
        Map.Entry<Long, Region> entry = regions.floorEntry(address);
        return entry != null && entry.getValue().contains(address) ? entry.getValue() : null;
    }

    /** Takes serials for the blocks of a launch and one more. */
    long takeSerials(int blocks) {
        if (nextSerial + blocks > LAST_SERIAL) {
            for (Region region : regions.values()) {
                if (region.shadow() != null) {
                    region.shadow().age();
                }
            }
            nextSerial = 2;
        }
        long first = nextSerial;
        nextSerial += blocks + 1L;
        return first;
    }
}
