package adamp.experiments.data.set;

import adamp.experiments.data.ImageSet;
import adamp.experiments.data.image.RgbImage;
import java.util.List;
import java.util.stream.IntStream;

/** Grey pictures of an IDX file, as pictures of three equal channels. */
public record GreyImages(ImageSet set) implements LabelledImages {
    @Override
    public int size() {
        return set.count();
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, set.classes()).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return set.labels()[index];
    }

    @Override
    public RgbImage image(int index) {
        return RgbImage.grey(set.width(), set.height(), set.pixels(), index * set.imageSize());
    }
}
