package adamp.experiments.data.set;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.image.RgbImage;
import java.util.List;

/** Pictures, each of one class. Safe for use by several threads. */
public interface LabelledImages {
    /** The number of pictures. */
    int size();

    /** The names of the classes. */
    List<String> classes();

    /** The class of a picture, counted from 0. */
    int label(int index);

    /**
     * A picture, read or made anew each time.
     *
     * @throws CorruptExampleException if its file is damaged
     */
    RgbImage image(int index);
}
