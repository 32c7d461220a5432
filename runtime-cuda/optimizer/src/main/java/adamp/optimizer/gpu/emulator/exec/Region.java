package adamp.optimizer.gpu.emulator.exec;

import adamp.optimizer.gpu.emulator.sanitize.Shadow;

/** A piece of memory: an allocation of the device, or a shared array. */
public final class Region {
    private final long base;
    private final int bytes;
    private Shadow shadow;
    private byte[] data;

    /** @param shadow null where accesses are not checked */
    Region(long base, int bytes, Shadow shadow) {
        this.base = base;
        this.bytes = bytes;
        this.shadow = shadow;
        data = new byte[bytes];
    }

    /** The address of the first byte. */
    public long base() {
        return base;
    }

    public int bytes() {
        return bytes;
    }

    /** The contents, null when freed. */
    public byte[] data() {
        return data;
    }

    /** Who accessed it, null where that is not kept, and when freed. */
    public Shadow shadow() {
        return shadow;
    }

    boolean contains(long address) {
        return address >= base && address - base < bytes;
    }

    void free() {
        data = null;
        shadow = null;
    }
}
