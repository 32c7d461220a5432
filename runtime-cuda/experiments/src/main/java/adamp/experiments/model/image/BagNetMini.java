package adamp.experiments.model.image;

import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * {@link BagNet18} in small, for images of about 28 x 28: three stages of one block and 16, 32 and 64 filters, of which
 * the first two halve the image.
 */
public final class BagNetMini extends ConvolutionalClassifier {
    /**
     * @param channels of the images
     */
    public BagNetMini(WeightFactory factory, int channels, int classes) {
        super(factory, BagNetTrunk.of(factory, channels, 16, 1, 2, 2, 1), Linear.uniform(factory, "fc", 64, classes));
    }
}
