package adamp.optimizer.host;

import adamp.optimizer.step.BoundTensor;

/** One row of a weight and its gradient, for a judge that has to look again. */
final class RowSource {
    private final WideSums wide = new WideSums();
    private final Sums sums = new Sums();
    private BoundTensor weight;
    private BoundTensor gradient;
    private int start;
    private int length;
    private int longestPart;

    void of(BoundTensor newWeight, BoundTensor newGradient) {
        weight = newWeight;
        gradient = newGradient;
    }

    void row(int newStart, int newLength, int newLongestPart) {
        start = newStart;
        length = newLength;
        longestPart = newLongestPart;
    }

    int length() {
        return length;
    }

    /** Elements of the longest part whose sum was taken in float32. */
    int longestPart() {
        return longestPart;
    }

    /** The row's sums in binary64. */
    Sums wideSums() {
        wide.of(weight, gradient, start, length, sums);
        return sums;
    }
}
