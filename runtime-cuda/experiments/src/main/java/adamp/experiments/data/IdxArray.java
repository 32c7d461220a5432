package adamp.experiments.data;

import java.util.Arrays;

/**
 * An array of unsigned bytes as an IDX file holds it, the last axis fastest. It is not copied.
 */
final class IdxArray {
    private final int[] sizes;
    private final byte[] values;

    /**
     * @param sizes the size along each axis
     * @param values the bytes, as many as the product of the sizes
     */
    IdxArray(int[] sizes, byte[] values) {
        long product = Arrays.stream(sizes).asLongStream().reduce(1, (left, right) -> left * right);
        if (product != values.length) {
            throw new IllegalArgumentException(
                    "sizes " + Arrays.toString(sizes) + " do not fit " + values.length + " values");
        }
        this.sizes = sizes;
        this.values = values;
    }

    int[] sizes() {
        return sizes;
    }

    byte[] values() {
        return values;
    }

    int count() {
        return sizes[0];
    }
}
