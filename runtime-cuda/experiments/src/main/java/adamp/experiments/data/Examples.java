package adamp.experiments.data;

import java.util.SplittableRandom;

/**
 * What a network is trained on or judged by, each example made when it is asked for. Safe for use by several threads.
 *
 * @param <E> an example
 */
public interface Examples<E> {
    /** The number of examples. */
    int size();

    /**
     * One example.
     *
     * @param index from 0 to size() - 1
     * @param random all that is drawn for it, such as a crop, comes from here
     * @throws CorruptExampleException if it cannot be made from its file's content
     */
    E get(int index, SplittableRandom random);
}
