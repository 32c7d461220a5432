package adamp.optimizer.plan;

/**
 * The work of one block of threads: some whole rows of a tensor, or a segment of a row too long for one block. A slot is
 * a place in the arrays of sums: each row, each segment and each tensor that is judged has one.
 *
 * @param tensor its number
 * @param start the element at which the first row, or the segment, begins
 * @param rows 1 or more; 1 for a segment
 * @param rowLength elements in each row, or in the segment, 1 or more
 * @param lanes threads to a row, a power of two, no more than {@code rowLength}
 * @param sums slot of the first row, or of the segment
 * @param row slot of the first row, or of the row the segment is part of
 * @param layer slot of the tensor
 */
public record WorkItem(int tensor, int start, int rows, int rowLength, int lanes, int sums, int row, int layer) {
    /** Whether it is part of a row only. */
    public boolean isSegment() {
        return sums != row;
    }

    /** How many elements it covers. */
    public int elements() {
        return rows * rowLength;
    }
}
