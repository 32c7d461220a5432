package adamp.experiments.model.image;

import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * ResNet18 (He et al. 2016) as torchvision defines and starts it: {@link ResNetTrunk}, blocks of two 3 x 3 convolutions.
 * It has 11,689,512 parameters at 1000 classes, of which 11,166,912 (95.53%) are scale-invariant: all convolutions.
 */
public final class ResNet18 extends ConvolutionalClassifier {
    private static final int FEATURES = 512;

    /** For colour images whose sides are 32 or more. */
    public ResNet18(WeightFactory factory, int classes) {
        super(
                factory,
                ResNetTrunk.of(factory, Residual.Kind.BASIC, 2, 2, 2, 2),
                Linear.uniform(factory, "fc", FEATURES, classes));
    }
}
