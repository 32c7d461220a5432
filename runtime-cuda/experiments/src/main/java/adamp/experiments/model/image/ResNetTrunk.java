package adamp.experiments.model.image;

import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.WeightFactory;

/**
 * All of torchvision's ResNet but the classifier, to which the networks for retrieval and detection add heads of their
 * own: a 7 x 7 stem and a maximum, each halving the image, and four stages of 64, 128, 256 and 512 planes, of which the
 * last three halve it. Convolutions are started by {@link adamp.experiments.model.layer.Initial#he} over the fan out.
 */
final class ResNetTrunk {
    private ResNetTrunk() {}

    /**
     * @param blocks in each of the four stages
     */
    static Layer of(WeightFactory factory, Residual.Kind kind, int... blocks) {
        Layer trunk = Images.CHANNELS_LAST
                .then(new ConvolutionBatchNorm(
                        factory, "conv1", "bn1", ConvolutionShape.of(3, 64, 7).withStride(2)))
                .then(Activation.RELU)
                .then(Images.maximum3x3());
        int channels = 64;
        for (int i = 0; i < 4; i++) {
            int planes = 64 << i;
            trunk = trunk.then(
                    Residual.stage(factory, "layer" + (i + 1), kind, blocks[i], channels, planes, i == 0 ? 1 : 2));
            channels = kind.channels(planes);
        }
        return trunk;
    }
}
