package adamp.experiments.checkpoint;

/** The formats of numbers that checkpoints hold, by their names in the file. Little-endian. */
public enum ElementFormat {
    F64(8),
    F32(4),
    BF16(2),
    F16(2),
    I64(8),
    U8(1);

    private final int bytes;

    ElementFormat(int bytes) {
        this.bytes = bytes;
    }

    /** Of one element. */
    public int bytes() {
        return bytes;
    }
}
