package adamp.properties.rule;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The sizes of a tensor along its axes, axis 0 the channels. Immutable. */
public final class TensorShape {
    private final int[] sizes;

    /** Takes the sizes, each 0 or more. */
    public TensorShape(int... sizes) {
        this.sizes = sizes.clone();
    }

    /** A copy of the sizes. */
    public int[] sizes() {
        return sizes.clone();
    }

    public int rank() {
        return sizes.length;
    }

    public int elements() {
        return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
    }

    /** The number of rows of the channel view. */
    public int channels() {
        return sizes.length == 0 ? 1 : sizes[0];
    }

    /** Elements of a row of the channel view. */
    public int rowLength() {
        return channels() == 0 ? 0 : elements() / channels();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TensorShape that && Arrays.equals(sizes, that.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
