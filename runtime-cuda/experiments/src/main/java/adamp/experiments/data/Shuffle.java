package adamp.experiments.data;

import java.util.SplittableRandom;

/**
 * The order in which training sees the images, the same for every optimizer of a seed: each epoch a fresh permutation
 * (Fisher and Yates), drawn from the seed and the epoch alone so that an epoch can be repeated without those before it.
 */
public final class Shuffle {
    private Shuffle() {}

    /** The permutation of 0 to count-1 for one epoch. */
    public static int[] permutation(int count, long seed, int epoch) {
        SplittableRandom seeded = new SplittableRandom(seed);
        SplittableRandom random = seeded.split();
        for (int earlier = 0; earlier < epoch; earlier++) {
            random = seeded.split();
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
