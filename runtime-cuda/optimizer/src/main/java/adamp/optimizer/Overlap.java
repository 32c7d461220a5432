package adamp.optimizer;

import java.util.Arrays;
import java.util.Comparator;

/** Whether places in memory are used twice. */
final class Overlap {
    private Overlap() {}

    /**
     * Whether two indices of a tensor may share a place. An axis, in the order of rising strides, must step over all the
     * smaller ones reach; that holds for every slice and permutation of a dense tensor, and where it fails the answer
     * errs towards yes.
     */
    static boolean within(Tensor tensor) {
        Shape shape = tensor.shape();
        if (shape.elements() == 0) {
            return false;
        }
        int[] strides = tensor.strides();
        Integer[] axes = new Integer[shape.rank()];
        Arrays.setAll(axes, axis -> axis);
        Arrays.sort(axes, Comparator.comparingInt(axis -> strides[axis]));
        long reach = 0;
        for (int axis : axes) {
            if (shape.size(axis) == 1) {
                continue;
            }
            if (strides[axis] <= reach) {
                return true;
            }
            reach += (shape.size(axis) - 1L) * strides[axis];
        }
        return false;
    }
}
