package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import org.bytedeco.pytorch.Tensor;

/**
 * A convolution without bias and the batch normalization behind it. The convolution's weight is scale-invariant, each
 * filter for itself.
 */
public final class ConvolutionBatchNorm implements Layer {
    private final Convolution convolution;
    private final BatchNorm norm;

    /**
     * Started by {@link Initial#he} over the fan out.
     *
     * @param convolution the prefix of its weight's name
     * @param norm the prefix of its weights' names
     */
    public ConvolutionBatchNorm(WeightFactory factory, String convolution, String norm, ConvolutionShape shape) {
        this(factory, convolution, norm, shape, Initial.he(shape.fanOut()));
    }

    /** With another start of the convolution. */
    public ConvolutionBatchNorm(
            WeightFactory factory, String convolution, String norm, ConvolutionShape shape, Initial initial) {
        this.convolution = Convolution.of(factory, convolution, shape, initial, ScaleInvariance.FILTERS);
        this.norm = new BatchNorm(factory, norm, shape.out());
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        return norm.apply(convolution.apply(input, mode), mode);
    }
}
