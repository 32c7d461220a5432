package adamp.experiments.model;

import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/** A convolutional network that classifies images by the mean of its last feature map over the image. */
public interface ImageClassifier extends Network {
    /**
     * What the last convolutional layer makes of the images.
     *
     * @param images of shape (batch, channels, height, width)
     * @return of shape (batch, features, height', width')
     */
    Tensor featureMap(Tensor images, Mode mode);

    /**
     * The class scores of pooled features.
     *
     * @param features of shape (batch, features)
     * @return of shape (batch, classes), before the softmax
     */
    Tensor classify(Tensor features, Mode mode);

    /** The features before the classifier, the mean of the feature map: of shape (batch, features). */
    default Tensor features(Tensor images, Mode mode) {
        return featureMap(images, mode).mean(new long[] {2, 3}, false, new ScalarTypeOptional());
    }

    /** The class scores: of shape (batch, classes), before the softmax. */
    default Tensor scores(Tensor images, Mode mode) {
        return classify(features(images, mode), mode);
    }
}
