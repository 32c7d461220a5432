package adamp.experiments.model.image;

import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Dropout;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.Linear;
import adamp.experiments.model.layer.WeightFactory;
import java.util.List;

/**
 * EfficientNet (Tan and Le 2019) as timm defines and starts it (without the padding of TensorFlow). All convolutions but
 * those of squeeze and excitation are scale-invariant.
 */
public final class EfficientNet extends ConvolutionalClassifier {
    private static final int FEATURES = 1280;
    private static final List<MbConv.Stage> STAGES = List.of(
            new MbConv.Stage(1, 3, 1, 16, 1),
            new MbConv.Stage(6, 3, 2, 24, 2),
            new MbConv.Stage(6, 5, 2, 40, 2),
            new MbConv.Stage(6, 3, 2, 80, 3),
            new MbConv.Stage(6, 5, 1, 112, 3),
            new MbConv.Stage(6, 5, 2, 192, 4),
            new MbConv.Stage(6, 3, 1, 320, 1));

    /** The variants that the paper trains. */
    public enum Variant {
        /** 5,288,548 parameters at 1000 classes. */
        B0(1.0, 1.0, 224, 0.2),
        /** 7,794,184 parameters at 1000 classes. */
        B1(1.0, 1.1, 240, 0.2),
        /** 9,109,994 parameters at 1000 classes. */
        B2(1.1, 1.2, 260, 0.3),
        /** 12,233,232 parameters at 1000 classes. */
        B3(1.2, 1.4, 300, 0.3);

        private final EfficientNetScale scale;
        private final int resolution;
        private final double dropout;

        Variant(double width, double depth, int resolution, double dropout) {
            this.scale = new EfficientNetScale(width, depth);
            this.resolution = resolution;
            this.dropout = dropout;
        }

        EfficientNetScale scale() {
            return scale;
        }

        /** Height and width of the images it is meant for. */
        public int resolution() {
            return resolution;
        }

        /** The usual rate of dropout before the classifier. */
        public double dropout() {
            return dropout;
        }
    }

    /**
     * For colour images whose sides are 32 or more.
     *
     * @param dropPath rate of the deepest block, in [0, 1); 0.2 is usual
     */
    public EfficientNet(WeightFactory factory, Variant variant, int classes, double dropPath) {
        super(
                factory,
                EfficientNetTrunk.of(
                        factory,
                        variant.scale(),
                        ConvolutionShape.of(3, 32, 3).withStride(2),
                        STAGES,
                        FEATURES,
                        dropPath),
                classifier(factory, variant.scale().channels(FEATURES), classes, variant.dropout()));
    }

    /** Uniform within 1 / sqrt(classes) of zero. */
    static Layer classifier(WeightFactory factory, int features, int classes, double dropout) {
        return new Dropout(dropout)
                .then(new Linear(
                        factory, "classifier", features, classes, Initial.uniform(classes), Initial.constant(0)));
    }
}
