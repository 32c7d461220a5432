package adamp.experiments.model;

import java.util.List;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A residual network with 8 weighted layers: a 3 x 3 stem, three {@link BasicBlock}s of w, 2w and 4w channels, the
 * second and third halving height and width, the mean over the image, one fully connected layer.
 *
 * <p>At w = 16, one input channel and ten classes it has 77,754 parameters, of which 76,432 (98.3%) are scale-invariant:
 * all its convolutions.
 */
public final class ResNet8 implements Network {
    private final Placement placement;
    private final List<Weight> weights;
    private final ConvolutionBatchNorm stem;
    private final BasicBlock stage1;
    private final BasicBlock stage2;
    private final BasicBlock stage3;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * @param channels of the images
     * @param width w, the channels of the first stage
     * @param seed of the initial weights
     * @param placement of all tensors
     */
    public ResNet8(int channels, int width, int classes, long seed, Placement placement) {
        this.placement = placement;
        WeightFactory factory = new WeightFactory(seed, placement);
        stem = new ConvolutionBatchNorm(factory, "stem", channels, width, 3, 1);
        stage1 = new BasicBlock(factory, "stage1", width, width, 1);
        stage2 = new BasicBlock(factory, "stage2", width, 2 * width, 2);
        stage3 = new BasicBlock(factory, "stage3", 2 * width, 4 * width, 2);
        weight = factory.fullyConnected("classifier.weight", 4 * width, classes);
        bias = factory.vector("classifier.bias", classes, 0);
        weights = factory.weights();
    }

    @Override
    public List<Weight> weights() {
        return weights;
    }

    @Override
    public Placement placement() {
        return placement;
    }

    @Override
    public Tensor scores(Tensor images, boolean training) {
        // Channels last is nearly twice as fast on the CPU; the layers behind keep the layout they are given.
        Tensor features = stem.apply(images, training).relu_().contiguous(torch.MemoryFormat.ChannelsLast);
        features = stage3.apply(stage2.apply(stage1.apply(features, training), training), training);
        Tensor pooled = features.mean(new long[] {2, 3}, false, new ScalarTypeOptional());
        return torch.linear(pooled, weight, new TensorOptional(bias));
    }
}
