package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Batch normalization (Ioffe and Szegedy 2015): y = gain (x - mean) / sqrt(variance + eps) + bias per channel, eps =
 * 1e-5. Gains start at 1, biases at 0.
 */
public final class BatchNorm implements Layer {
    private static final double EPS = 1e-5;
    private static final double USUAL_RATE = 0.1;

    private final Tensor gain;
    private final Tensor bias;
    private final Tensor mean;
    private final Tensor variance;
    private final double rate;

    /** A batch's statistics enter the running ones with weight 0.1. */
    public BatchNorm(WeightFactory factory, String name, int channels) {
        this(factory, name, channels, USUAL_RATE);
    }

    /**
     * @param rate how much of a batch's statistics enters the running ones
     */
    public BatchNorm(WeightFactory factory, String name, int channels, double rate) {
        gain = factory.weight(name + ".weight", ScaleInvariance.NONE, Initial.constant(1), channels);
        bias = factory.weight(name + ".bias", ScaleInvariance.NONE, Initial.constant(0), channels);
        mean = factory.statistic(name + ".running_mean", channels, 0);
        variance = factory.statistic(name + ".running_var", channels, 1);
        this.rate = rate;
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        return torch.batch_norm(
                input,
                new TensorOptional(gain),
                new TensorOptional(bias),
                new TensorOptional(mean),
                new TensorOptional(variance),
                mode.batchStatistics(),
                rate,
                EPS,
                false);
    }
}
