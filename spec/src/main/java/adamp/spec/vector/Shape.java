package adamp.spec.vector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The extents of a tensor along its axes, row-major: the last axis varies fastest.
 *
 * @param extents one per axis, none negative; none at all for a single number
 */
public record Shape(List<Integer> extents) {
    /**
     * Copies and checks the extents.
     *
     * @throws IllegalArgumentException if one is negative or their product exceeds an int
     */
    public Shape {
        extents = List.copyOf(extents);
        long size = 1;
        for (int extent : extents) {
            size *= extent;
            if (extent < 0 || size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "shape " + extents + " is no shape: extents are 0 or more, their product an int");
            }
        }
    }

    /** A shape of these extents. */
    public static Shape of(int... extents) {
        return new Shape(Arrays.stream(extents).boxed().toList());
    }

    /** The number of axes. */
    public int rank() {
        return extents.size();
    }

    /** The extent along an axis. */
    public int extent(int axis) {
        return extents.get(axis);
    }

    /** The number of elements. */
    public int size() {
        return stride(-1);
    }

    /** The distance in elements between neighbours along an axis. */
    public int stride(int axis) {
        int stride = 1;
        for (int later = axis + 1; later < rank(); later++) {
            stride *= extent(later);
        }
        return stride;
    }

    /** {@code (64, 3, 7, 7)}. */
    @Override
    public String toString() {
        return extents.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
