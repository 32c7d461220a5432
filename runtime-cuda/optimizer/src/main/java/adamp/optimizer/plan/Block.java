package adamp.optimizer.plan;

/**
 * A run of a tensor's elements, in row order, that is worked on at once: some whole rows, or a segment of one row too
 * long for that.
 *
 * @param start its first element
 * @param length its elements
 * @param firstRow the row its first element belongs to
 * @param rows how many rows it has a part in
 * @param endsRow whether its last element is the last of a row
 */
public record Block(int start, int length, int firstRow, int rows, boolean endsRow) {}
