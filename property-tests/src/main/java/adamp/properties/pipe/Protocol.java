package adamp.properties.pipe;

/** The numbers and words of {@code PROTOCOL.md} that both sides need. */
final class Protocol {
    /** The version of this document that both sides speak. */
    static final int VERSION = 1;

    /** Bytes of a line at most: a tensor of a million elements fits in. */
    static final int LONGEST_LINE = 1 << 25;

    /** Elements of all tensors together at most. */
    static final int MOST_ELEMENTS = 1 << 20;

    /** Tensors of an optimizer at most. */
    static final int MOST_TENSORS = 1 << 12;

    /** Axes of a tensor at most. */
    static final int MOST_AXES = 8;

    static final String FLOAT32 = "float32";

    private Protocol() {}
}
