package adamp.experiments.model.image;

import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.WeightFactory;
import java.util.List;

/**
 * {@link EfficientNet} in small, for images of about 28 x 28: the same blocks, scaled by the same rule; the image is
 * halved twice in place of five times.
 */
public final class EfficientNetMini extends ConvolutionalClassifier {
    private static final int FEATURES = 128;
    private static final List<MbConv.Stage> STAGES = List.of(
            new MbConv.Stage(1, 3, 1, 8, 1),
            new MbConv.Stage(6, 3, 2, 16, 2),
            new MbConv.Stage(6, 5, 2, 24, 2),
            new MbConv.Stage(6, 3, 1, 32, 1));

    /** The variants. */
    public enum Variant {
        /** Scaled as B0. */
        B0(EfficientNet.Variant.B0, 28),
        /** Scaled as B1, the resolution too: 28 times 240 / 224. */
        B1(EfficientNet.Variant.B1, 30);

        private final EfficientNet.Variant model;
        private final int resolution;

        Variant(EfficientNet.Variant model, int resolution) {
            this.model = model;
            this.resolution = resolution;
        }

        /** Height and width of the images it is meant for. */
        public int resolution() {
            return resolution;
        }
    }

    /**
     * @param channels of the images
     * @param dropPath rate of the deepest block, in [0, 1)
     */
    public EfficientNetMini(WeightFactory factory, Variant variant, int channels, int classes, double dropPath) {
        super(
                factory,
                EfficientNetTrunk.of(
                        factory,
                        variant.model.scale(),
                        ConvolutionShape.of(channels, 16, 3),
                        STAGES,
                        FEATURES,
                        dropPath),
                EfficientNet.classifier(
                        factory, variant.model.scale().channels(FEATURES), classes, variant.model.dropout()));
    }
}
