package adamp.optimizer.plan;

import adamp.optimizer.Shape;

/**
 * A tensor seen as rows, the vectors of the channel view: one for each index of the channel axis. A tensor of fewer than
 * two axes is one row.
 *
 * @param count the number of rows
 * @param length elements of each row
 */
public record Rows(int count, int length) {
    /** @param channelAxis the axis the filters lie along, of no account for fewer than two axes */
    public static Rows of(Shape shape, int channelAxis) {
        if (shape.rank() < 2) {
            return new Rows(1, shape.elements());
        }
        int count = shape.size(channelAxis);
        return new Rows(count, count == 0 ? 0 : shape.elements() / count);
    }

    public int elements() {
        return count * length;
    }
}
