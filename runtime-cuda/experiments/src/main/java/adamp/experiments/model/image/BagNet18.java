package adamp.experiments.model.image;

import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;

/**
 * BagNet18 of ReBias (Bahng et al. 2020), g for 9-Class ImageNet: {@link BagNetTrunk} with stages of two blocks and 64,
 * 128, 256 and 512 filters.
 *
 * <p>At nine classes it has 1,480,905 parameters, of which 1,466,368 (99.0%) are scale-invariant.
 */
public final class BagNet18 extends ConvolutionalClassifier {
    /** For colour images whose sides are 32 or more. */
    public BagNet18(WeightFactory factory, int classes) {
        super(factory, BagNetTrunk.of(factory, 3, 64, 2, 2, 2, 2, 1), Linear.uniform(factory, "fc", 512, classes));
    }
}
