package adamp.properties.diagnosis;

import adamp.properties.rule.TensorShape;
import java.util.ArrayList;
import java.util.List;

/** The rows of a tensor's views, each as the row-major indices of its elements. */
final class RowsOf {
    private RowsOf() {}

    /** One row for each index along an axis; a tensor of rank below two is one row. */
    static List<int[]> channels(TensorShape shape, int axis) {
        return shape.rank() < 2 ? layer(shape) : slices(shape, axis);
    }

    /** All elements in one row. */
    static List<int[]> layer(TensorShape shape) {
        int[] all = new int[shape.elements()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return List.of(all);
    }

    private static List<int[]> slices(TensorShape shape, int axis) {
        int[] sizes = shape.sizes();
        int inner = 1;
        for (int i = axis + 1; i < sizes.length; i++) {
            inner *= sizes[i];
        }
        int channels = sizes[axis];
        List<int[]> rows = new ArrayList<>();
        int length = shape.elements() / Math.max(1, channels);
        for (int channel = 0; channel < channels; channel++) {
            int[] row = new int[length];
            for (int k = 0; k < length; k++) {
                row[k] = (k / inner * channels + channel) * inner + k % inner;
            }
            rows.add(row);
        }
        return rows;
    }

    /** One row for each line of elements along an axis. */
    static List<int[]> lines(TensorShape shape, int axis) {
        int[] sizes = shape.sizes();
        int inner = 1;
        for (int i = axis + 1; i < sizes.length; i++) {
            inner *= sizes[i];
        }
        int length = sizes[axis];
        List<int[]> rows = new ArrayList<>();
        for (int k = 0; k < shape.elements() / Math.max(1, length); k++) {
            int[] row = new int[length];
            for (int j = 0; j < length; j++) {
                row[j] = (k / inner * length + j) * inner + k % inner;
            }
            rows.add(row);
        }
        return rows;
    }
}
