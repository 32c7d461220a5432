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
 * ReBias' networks for Biased MNIST (Bahng et al. 2020): four convolutions of 16, 32, 64 and 128 filters, each with bias,
 * normalized, and a ReLU behind. With kernel 7 it is f, which sees shapes, with kernel 1 it is g, which sees colours only.
 *
 * <p>On colour images and ten classes f has 531,210 parameters, of which 529,200 (99.6%) are scale-invariant; g 12,810 and
 * 10,800 (84.3%).
 */
public final class SimpleConvNet extends ConvolutionalClassifier {
    private static final int LAYERS = 4;

    /**
     * @param channels of the images
     * @param width filters of the first convolution; 16 in the source
     * @param kernel 7 for f, 1 for g
     */
    public SimpleConvNet(WeightFactory factory, int channels, int width, int kernel, int classes) {
        super(
                factory,
                trunk(factory, channels, width, kernel),
                Linear.uniform(factory, "fc", width << (LAYERS - 1), classes));
    }

    private static Layer trunk(WeightFactory factory, int channels, int width, int kernel) {
        Layer trunk = Images.CHANNELS_LAST;
        int in = channels;
        for (int i = 0; i < LAYERS; i++) {
            ConvolutionShape shape = ConvolutionShape.of(in, width << i, kernel);
            trunk = trunk.then(Convolution.of(
                            factory,
                            "extracter." + 3 * i,
                            shape,
                            Initial.he(shape.fanOut()),
                            ScaleInvariance.FILTERS,
                            Initial.uniform(shape.fanIn())))
                    .then(new BatchNorm(factory, "extracter." + (3 * i + 1), shape.out()))
                    .then(Activation.RELU);
            in = shape.out();
        }
        return trunk;
    }
}
