package adamp.proofs.numeric.instance;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Instances of every dimension up to six. */
final class Dimensions {
    private static final int LARGEST = 6;

    private Dimensions() {}

    /** One of the arbitraries of the dimensions from this one on, each dimension as often as another. */
    static <I> Arbitrary<I> from(int least, IntFunction<Arbitrary<I>> ofDimension) {
        return upTo(least, LARGEST, ofDimension);
    }

    /** The same with another largest dimension, where instances are costly. */
    static <I> Arbitrary<I> upTo(int least, int largest, IntFunction<Arbitrary<I>> ofDimension) {
        List<Arbitrary<I>> arbitraries =
                IntStream.rangeClosed(least, largest).mapToObj(ofDimension).toList();
        return Arbitraries.oneOf(arbitraries).withoutEdgeCases();
    }
}
