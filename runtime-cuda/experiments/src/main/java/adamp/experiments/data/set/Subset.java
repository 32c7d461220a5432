package adamp.experiments.data.set;

import adamp.experiments.data.image.RgbImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some pictures of a set.
 *
 * @param places theirs in the set, in the order wanted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Subset(LabelledImages whole, int[] places) implements LabelledImages {
    /** Every so-and-so-many-th picture, so that of a folder sorted by class all classes are met; all if there are fewer. */
    public static LabelledImages spread(LabelledImages whole, int most) {
        if (whole.size() <= most) {
            return whole;
        }
        int[] places = IntStream.range(0, most)
                .map(i -> (int) ((long) i * whole.size() / most))
                .toArray();
        return new Subset(whole, places);
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public List<String> classes() {
        return whole.classes();
    }

    @Override
    public int label(int index) {
        return whole.label(places[index]);
    }

    @Override
    public RgbImage image(int index) {
        return whole.image(places[index]);
    }
}
