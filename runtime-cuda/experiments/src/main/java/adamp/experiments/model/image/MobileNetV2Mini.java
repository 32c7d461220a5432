package adamp.experiments.model.image;

import adamp.experiments.model.image.MobileNetV2Trunk.Stage;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.WeightFactory;
import java.util.List;

/**
 * {@link MobileNetV2} in small, for images of about 28 x 28: the same blocks, the image halved twice in place of five
 * times.
 */
public final class MobileNetV2Mini extends ConvolutionalClassifier {
    private static final int FEATURES = 128;
    private static final List<Stage> STAGES =
            List.of(new Stage(1, 8, 1, 1), new Stage(6, 16, 2, 2), new Stage(6, 24, 2, 2), new Stage(6, 32, 1, 1));

    /**
     * @param channels of the images
     */
    public MobileNetV2Mini(WeightFactory factory, int channels, int classes) {
        super(
                factory,
                MobileNetV2Trunk.of(factory, ConvolutionShape.of(channels, 16, 3), STAGES, FEATURES),
                MobileNetV2.classifier(factory, FEATURES, classes));
    }
}
