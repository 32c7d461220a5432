package adamp.experiments.model.image;

import adamp.experiments.model.ScaleInvariance;
import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.BatchNorm;
import adamp.experiments.model.layer.Convolution;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * The wide residual network (Zagoruyko and Komodakis 2016) of the repository that the paper trains against attacks
 * (louis2889184/pytorch-adversarial-training, cifar-10): {@link PreactivationBlock}s in three stages of 16k, 32k and 64k
 * channels, of which the last two halve the image, leaky ReLUs, no dropout, and shortcuts without weights.
 *
 * <p>WRN-34-10 has 45,901,914 parameters at ten classes. 21,681,072 (47.2%) are scale-invariant: the first convolution of
 * each block, 21,680,640, and the stem, 432, since the first block's shortcut starts behind its normalization. The other
 * half ends in sums.
 */
public final class WideResNet extends ConvolutionalClassifier {
    private static final int STEM = 16;

    /**
     * WRN-depth-factor.
     *
     * @param channels of the images, whose sides are multiples of 4
     * @param depth 6n + 4: n blocks a stage
     * @param factor k
     */
    public WideResNet(WeightFactory factory, int channels, int depth, int factor, int classes) {
        super(
                factory,
                trunk(factory, channels, (depth - 4) / 6, factor),
                new Linear(
                        factory,
                        "fc",
                        4 * STEM * factor,
                        classes,
                        Initial.uniform(4L * STEM * factor),
                        Initial.constant(0)));
    }

    private static Layer trunk(WeightFactory factory, int channels, int blocks, int factor) {
        ConvolutionShape stem = ConvolutionShape.of(channels, STEM, 3);
        Layer trunk = Images.CHANNELS_LAST.then(
                Convolution.of(factory, "conv1", stem, Initial.he(stem.fanOut()), invarianceOfStem(factor)));
        int in = STEM;
        for (int stage = 0; stage < 3; stage++) {
            int out = (STEM << stage) * factor;
            for (int block = 0; block < blocks; block++) {
                String name = "block" + (stage + 1) + ".layer." + block;
                trunk = trunk.then(new PreactivationBlock(factory, name, in, out, block == 0 && stage > 0 ? 2 : 1));
                in = out;
            }
        }
        return trunk.then(new BatchNorm(factory, "bn1", in)).then(Activation.LEAKY_RELU);
    }

    /** A first block that keeps the number of channels carries the stem's own output past its normalization. */
    private static ScaleInvariance invarianceOfStem(int factor) {
        return factor == 1 ? ScaleInvariance.NONE : ScaleInvariance.FILTERS;
    }
}
