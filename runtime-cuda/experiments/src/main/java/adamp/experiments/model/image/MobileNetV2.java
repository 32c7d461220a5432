package adamp.experiments.model.image;

import adamp.experiments.model.image.MobileNetV2Trunk.Stage;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Dropout;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;
import java.util.List;

/**
 * MobileNetV2 (Sandler et al. 2018) as torchvision defines and starts it. It has 3,504,872 parameters at 1000 classes, of
 * which 2,189,760 (62.5%) are scale-invariant: all convolutions.
 */
public final class MobileNetV2 extends ConvolutionalClassifier {
    private static final int FEATURES = 1280;
    private static final double DROPOUT = 0.2;
    private static final double CLASSIFIER_DEVIATION = 0.01;
    private static final List<Stage> STAGES = List.of(
            new Stage(1, 16, 1, 1),
            new Stage(6, 24, 2, 2),
            new Stage(6, 32, 3, 2),
            new Stage(6, 64, 4, 2),
            new Stage(6, 96, 3, 1),
            new Stage(6, 160, 3, 2),
            new Stage(6, 320, 1, 1));

    /** For colour images whose sides are 32 or more. */
    public MobileNetV2(WeightFactory factory, int classes) {
        super(
                factory,
                MobileNetV2Trunk.of(factory, ConvolutionShape.of(3, 32, 3).withStride(2), STAGES, FEATURES),
                classifier(factory, FEATURES, classes));
    }

    static Layer classifier(WeightFactory factory, int features, int classes) {
        return new Dropout(DROPOUT)
                .then(new Linear(
                        factory,
                        "classifier.1",
                        features,
                        classes,
                        Initial.normal(CLASSIFIER_DEVIATION),
                        Initial.constant(0)));
    }
}
