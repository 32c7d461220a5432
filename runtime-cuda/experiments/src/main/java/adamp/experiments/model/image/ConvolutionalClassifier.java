package adamp.experiments.model.image;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Mode;
import adamp.experiments.model.Placement;
import adamp.experiments.model.Statistic;
import adamp.experiments.model.Weight;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.WeightFactory;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A trunk of convolutions, which gives the feature map, and a classifier of its mean. */
abstract class ConvolutionalClassifier implements ImageClassifier {
    private final Placement placement;
    private final List<Weight> weights;
    private final List<Statistic> statistics;
    private final Layer trunk;
    private final Layer classifier;

    /**
     * @param factory that made all weights of both
     * @param trunk from images to the feature map
     * @param classifier from features to class scores
     */
    ConvolutionalClassifier(WeightFactory factory, Layer trunk, Layer classifier) {
        this.placement = factory.placement();
        this.weights = factory.weights();
        this.statistics = factory.statistics();
        this.trunk = trunk;
        this.classifier = classifier;
    }

    @Override
    public final List<Weight> weights() {
        return weights;
    }

    @Override
    public final List<Statistic> statistics() {
        return statistics;
    }

    @Override
    public final Placement placement() {
        return placement;
    }

    @Override
    public final Tensor featureMap(Tensor images, Mode mode) {
        return trunk.apply(images, mode);
    }

    @Override
    public final Tensor classify(Tensor features, Mode mode) {
        return classifier.apply(features, mode);
    }
}
