package adamp.experiments.data.check;

import java.nio.file.Path;
import java.util.List;

/** A data set that experiments ask for. */
public interface DataSetCheck {
    /** As commands know it. */
    String name();

    /** Where to get it, in one line. */
    String source();

    /** Its licence, in one line. */
    String licence();

    /** What its folder holds, in one line. */
    String layout();

    /**
     * Looks at everything but the pictures' content, and at that of some.
     *
     * @param folder an existing one
     * @param pictures how many pictures are decoded, evenly spread; {@link Integer#MAX_VALUE} for all
     */
    List<CheckLine> look(Path folder, int pictures);
}
