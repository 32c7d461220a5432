package adamp.experiments.model.image;

import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * ResNet50 (He et al. 2016) as torchvision defines and starts it: {@link ResNetTrunk}, blocks of a 3 x 3 convolution between two of 1 x 1.
 * It has 25,557,032 parameters at 1000 classes, of which 23,454,912 (91.77%) are scale-invariant: all convolutions.
 */
public final class ResNet50 extends ConvolutionalClassifier {
    private static final int FEATURES = 2048;

    /** For colour images whose sides are 32 or more. */
    public ResNet50(WeightFactory factory, int classes) {
        super(
                factory,
                ResNetTrunk.of(factory, Residual.Kind.BOTTLENECK, 3, 4, 6, 3),
                Linear.uniform(factory, "fc", FEATURES, classes));
    }
}
