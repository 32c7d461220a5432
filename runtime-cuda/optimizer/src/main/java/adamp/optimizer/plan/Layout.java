package adamp.optimizer.plan;

import adamp.optimizer.Shape;
import java.util.Arrays;

/**
 * Where the elements of a tensor lie in memory, in row order: the channel axis slowest, then the other axes in their
 * order, the last fastest. Neighbouring axes that lie in memory as one are merged, so a row-major tensor has one axis of
 * stride 1.
 */
public final class Layout {
    private final int offset;
    private final int[] sizes;
    private final int[] strides;

    private Layout(int offset, int[] sizes, int[] strides) {
        this.offset = offset;
        this.sizes = sizes;
        this.strides = strides;
    }

    /**
     * @param offset where the first element lies
     * @param strides elements to skip per index of each axis
     * @param channelAxis the axis that becomes the slowest
     */
    public static Layout of(Shape shape, int offset, int[] strides, int channelAxis) {
        int[] sizes = new int[shape.rank()];
        int[] steps = new int[shape.rank()];
        int merged = 0;
        for (int position = 0; position < shape.rank(); position++) {
            int axis = channelFirst(position, channelAxis);
            if (shape.size(axis) == 1) {
                continue;
            }
            if (merged > 0 && steps[merged - 1] == (long) strides[axis] * shape.size(axis)) {
                sizes[merged - 1] *= shape.size(axis);
                steps[merged - 1] = strides[axis];
            } else {
                sizes[merged] = shape.size(axis);
                steps[merged] = strides[axis];
                merged++;
            }
        }
        return new Layout(offset, Arrays.copyOf(sizes, merged), Arrays.copyOf(steps, merged));
    }

    private static int channelFirst(int position, int channelAxis) {
        if (position == 0) {
            return channelAxis;
        }
        return position <= channelAxis ? position - 1 : position;
    }

    /** Whether row order is memory order, without gaps. */
    public boolean isDense() {
        return sizes.length == 0 || (sizes.length == 1 && strides[0] == 1);
    }

    /** Where the first element lies. */
    public int offset() {
        return offset;
    }

    /** How many axes are left once neighbours are merged. */
    public int axes() {
        return sizes.length;
    }

    /** The size of a merged axis, counted from the slowest. */
    public int size(int axis) {
        return sizes[axis];
    }

    /** Elements to skip per index of a merged axis. */
    public int stride(int axis) {
        return strides[axis];
    }

    /** Visits the places of {@code length} elements from element {@code start} on, in row order. */
    public void visit(int start, int length, Visitor visitor) {
        if (length == 0) {
            return;
        }
        int[] index = indexOf(start);
        int place = placeOf(index);
        for (int i = 0; i < length; i++) {
            visitor.visit(i, place);
            place = advance(index, place);
        }
    }

    /** Takes the number of an element, counted from the start of a visit, and its place in memory. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int element, int place);
    }

    private int[] indexOf(int element) {
        int[] index = new int[sizes.length];
        int rest = element;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            index[axis] = rest % sizes[axis];
            rest /= sizes[axis];
        }
        return index;
    }

    private int placeOf(int[] index) {
        int place = offset;
        for (int axis = 0; axis < index.length; axis++) {
            place += index[axis] * strides[axis];
        }
        return place;
    }

    /** Counts the index up like an odometer and moves the place along. */
    private int advance(int[] index, int place) {
        int moved = place;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            moved += strides[axis];
            if (++index[axis] < sizes[axis]) {
                return moved;
            }
            moved -= sizes[axis] * strides[axis];
            index[axis] = 0;
        }
        return moved;
    }
}
