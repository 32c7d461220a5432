package adamp.experiments.model.layer;

/**
 * The sizes of a convolution over images; its kernels are square.
 *
 * @param in channels that come in
 * @param out channels that go out: the filters
 * @param kernel height and width of a filter
 * @param stride step of the filters over the image
 * @param padding zeros put around the image
 * @param groups into which the channels are split, each convolved for itself
 */
public record ConvolutionShape(int in, int out, int kernel, int stride, int padding, int groups) {
    /** An odd kernel, padded so that the image keeps its size. */
    public static ConvolutionShape of(int in, int out, int kernel) {
        return new ConvolutionShape(in, out, kernel, 1, kernel / 2, 1);
    }

    /** One filter for each channel. */
    public static ConvolutionShape depthwise(int channels, int kernel) {
        return new ConvolutionShape(channels, channels, kernel, 1, kernel / 2, channels);
    }

    public ConvolutionShape withStride(int value) {
        return new ConvolutionShape(in, out, kernel, value, padding, groups);
    }

    public ConvolutionShape withoutPadding() {
        return new ConvolutionShape(in, out, kernel, stride, 0, groups);
    }

    /** Numbers that one output number is computed from. */
    public long fanIn() {
        return (long) in / groups * kernel * kernel;
    }

    /** Filters times kernel positions, as PyTorch counts them whatever the groups: how ResNets are started. */
    public long fanOut() {
        return (long) out * kernel * kernel;
    }

    long[] sizes() {
        return new long[] {out, in / groups, kernel, kernel};
    }
}
