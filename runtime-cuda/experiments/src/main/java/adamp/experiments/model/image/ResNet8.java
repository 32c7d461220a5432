package adamp.experiments.model.image;

import adamp.experiments.model.Placement;
import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * A residual network with 8 weighted layers: a 3 x 3 stem, three {@link Residual#basic} blocks of w, 2w and 4w channels,
 * the second and third halving height and width, the mean over the image, one fully connected layer.
 *
 * <p>At w = 16, one input channel and ten classes it has 77,754 parameters, of which 76,432 (98.3%) are scale-invariant:
 * all its convolutions.
 */
public final class ResNet8 extends ConvolutionalClassifier {
    /**
     * @param channels of the images
     * @param width w, the channels of the first stage
     */
    public ResNet8(WeightFactory factory, int channels, int width, int classes) {
        super(factory, trunk(factory, channels, width), classifier(factory, 4 * width, classes));
    }

    /** From a seed. */
    public ResNet8(int channels, int width, int classes, long seed, Placement placement) {
        this(new WeightFactory(seed, placement), channels, width, classes);
    }

    private static Layer trunk(WeightFactory factory, int channels, int width) {
        return new ConvolutionBatchNorm(factory, "stem.conv", "stem.bn", ConvolutionShape.of(channels, width, 3))
                .then(Activation.RELU)
                .then(Images.CHANNELS_LAST)
                .then(Residual.basic(factory, "stage1", width, width, 1))
                .then(Residual.basic(factory, "stage2", width, 2 * width, 2))
                .then(Residual.basic(factory, "stage3", 2 * width, 4 * width, 2));
    }

    private static Linear classifier(WeightFactory factory, int features, int classes) {
        return new Linear(factory, "classifier", features, classes, Initial.uniform(features), Initial.constant(0));
    }
}
