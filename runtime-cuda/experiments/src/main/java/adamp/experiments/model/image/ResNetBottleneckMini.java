package adamp.experiments.model.image;

import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * ResNet50 in small: {@link ResNet8} with bottleneck blocks of 16, 32 and 64 planes in place of its own, for images of
 * about 28 x 28.
 */
public final class ResNetBottleneckMini extends ConvolutionalClassifier {
    private static final int WIDTH = 16;
    private static final Residual.Kind KIND = Residual.Kind.BOTTLENECK;

    /**
     * @param channels of the images
     */
    public ResNetBottleneckMini(WeightFactory factory, int channels, int classes) {
        super(factory, trunk(factory, channels), Linear.uniform(factory, "fc", KIND.channels(4 * WIDTH), classes));
    }

    private static Layer trunk(WeightFactory factory, int channels) {
        return new ConvolutionBatchNorm(factory, "conv1", "bn1", ConvolutionShape.of(channels, WIDTH, 3))
                .then(Activation.RELU)
                .then(Images.CHANNELS_LAST)
                .then(Residual.stage(factory, "layer1", KIND, 1, WIDTH, WIDTH, 1))
                .then(Residual.stage(factory, "layer2", KIND, 1, KIND.channels(WIDTH), 2 * WIDTH, 2))
                .then(Residual.stage(factory, "layer3", KIND, 1, KIND.channels(2 * WIDTH), 4 * WIDTH, 2));
    }
}
