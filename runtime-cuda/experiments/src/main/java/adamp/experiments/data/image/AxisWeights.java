package adamp.experiments.data.image;

/**
 * How each pixel of a resized axis is put together: out[i] = sum over j &lt; counts[i] of
 * weights[i * taps + j] * in[firsts[i] + j], in fixed point of {@value #BITS} bits.
 *
 * <p>As Pillow has it since 2.7: with s = in/out and the kernel stretched by max(s, 1), so that shrinking averages over
 * all pixels it merges (antialiasing); the weights of a pixel are normalized to a sum of 1 in double, then rounded.
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record AxisWeights(int taps, int[] firsts, int[] counts, int[] weights) {
    /** 8 bits of value, two of headroom for weights beyond [0, 1], the rest for the fraction. */
    static final int BITS = 32 - 8 - 2;

    static final int HALF = 1 << (BITS - 1);

    static AxisWeights of(Kernel kernel, int in, int out) {
        double scale = (double) in / out;
        double stretch = Math.max(scale, 1);
        double support = kernel.support() * stretch;
        int taps = (int) Math.ceil(support) * 2 + 1;
        int[] firsts = new int[out];
        int[] counts = new int[out];
        int[] weights = new int[out * taps];
        double[] exact = new double[taps];
        for (int i = 0; i < out; i++) {
            double center = (i + 0.5) * scale;
            int first = Math.max(0, (int) (center - support + 0.5));
            int count = Math.min(in, (int) (center + support + 0.5)) - first;
            double sum = 0;
            for (int j = 0; j < count; j++) {
                exact[j] = kernel.weight((j + first - center + 0.5) * (1 / stretch));
                sum += exact[j];
            }
            firsts[i] = first;
            counts[i] = count;
            for (int j = 0; j < count; j++) {
                weights[i * taps + j] = fixed(sum == 0 ? exact[j] : exact[j] / sum);
            }
        }
        return new AxisWeights(taps, firsts, counts, weights);
    }

    /** To the nearest, halves away from 0. */
    private static int fixed(double weight) {
        return (int) (weight * (1 << BITS) + (weight < 0 ? -0.5 : 0.5));
    }
}
