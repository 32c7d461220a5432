package adamp.experiments.data.augment;

import java.util.List;

/**
 * Pictures of one size. After {@link CutMix} each belongs to two classes: by {@code share} to its own and by the rest to
 * its partner's.
 *
 * @param numbers of each picture, of shape (channels, height, width)
 * @param labels the class of each
 * @param partners the class of each one's partner: its own where nothing was mixed
 * @param share of a picture's own class, in [0, 1]: 1 where nothing was mixed
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
public record ImageBatch(
        float[][] numbers, int channels, int height, int width, int[] labels, int[] partners, double share) {
    /** The pictures as they are. */
    public static ImageBatch of(List<ImageExample> examples) {
        ImageExample first = examples.get(0);
        float[][] numbers = new float[examples.size()][];
        int[] labels = new int[examples.size()];
        for (int i = 0; i < numbers.length; i++) {
            ImageExample example = examples.get(i);
            if (example.height() != first.height() || example.width() != first.width()) {
                throw new IllegalArgumentException("a picture of " + example.width() + " x " + example.height()
                        + " in a batch of " + first.width() + " x " + first.height());
            }
            numbers[i] = example.numbers();
            labels[i] = example.label();
        }
        return new ImageBatch(numbers, first.channels(), first.height(), first.width(), labels, labels, 1);
    }

    /** The number of pictures. */
    public int size() {
        return labels.length;
    }

    /**
     * The distribution over the classes that the network should give each picture: of its own class and its partner's by
     * their shares, less the smoothing, which all classes share alike. Cross entropy is linear in it, so that this is the
     * mixed loss share CE(own) + (1 - share) CE(partner) and, with one class, PyTorch's {@code label_smoothing}.
     *
     * @param classes how many there are
     * @param smoothing in [0, 1)
     * @return of shape (size, classes)
     */
    public float[] targets(int classes, double smoothing) {
        float[] targets = new float[size() * classes];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < classes; j++) {
                double own = labels[i] == j ? share : 0;
                double partner = partners[i] == j ? 1 - share : 0;
                targets[i * classes + j] = (float) ((1 - smoothing) * (own + partner) + smoothing / classes);
            }
        }
        return targets;
    }
}
