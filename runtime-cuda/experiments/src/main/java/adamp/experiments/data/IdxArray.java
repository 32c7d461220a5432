package adamp.experiments.data;

import java.util.Arrays;

/**
 * An array of unsigned bytes as an IDX file holds it, the last axis fastest.
 *
 * @param sizes the size along each axis
 * @param values the bytes, as many as the product of the sizes
 */
record IdxArray(int[] sizes, byte[] values) {
    IdxArray {
        long product = Arrays.stream(sizes).asLongStream().reduce(1, (left, right) -> left * right);
        if (product != values.length) {
            throw new IllegalArgumentException(
                    "sizes " + Arrays.toString(sizes) + " do not fit " + values.length + " values");
        }
    }

    int count() {
        return sizes[0];
    }
}
