package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** A fully connected layer: y = W x + b. */
public final class Linear implements Layer {
    private final Tensor weight;
    private final Tensor bias;

    public Linear(WeightFactory factory, String name, int in, int out, Initial weights, Initial biases) {
        weight = factory.weight(name + ".weight", ScaleInvariance.NONE, weights, out, in);
        bias = factory.weight(name + ".bias", ScaleInvariance.NONE, biases, out);
    }

    /** Weights and biases uniform within 1 / sqrt(in) of zero, as PyTorch starts its own. */
    public static Linear uniform(WeightFactory factory, String name, int in, int out) {
        return new Linear(factory, name, in, out, Initial.uniform(in), Initial.uniform(in));
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        return torch.linear(input, weight, new TensorOptional(bias));
    }
}
