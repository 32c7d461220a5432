package adamp.spec.vector;

/** A way to read a tensor as rows that are scale-invariant together (section 3.1). */
public enum View {
    /** One row a channel, as before batch or instance normalization. */
    CHANNEL,
    /** One row in all, as before layer normalization. */
    LAYER;

    /**
     * The rows of a tensor of this shape. A tensor of rank below two is one row in either view.
     *
     * @param channelAxis the axis that counts channels
     * @throws IllegalArgumentException if the shape has rank two or more, but no such axis
     */
    public Rows rowsOf(Shape shape, int channelAxis) {
        return this == LAYER || shape.rank() < 2 ? Rows.one(shape) : Rows.along(shape, channelAxis);
    }
}
