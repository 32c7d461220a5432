package adamp.bundle;

import java.util.Arrays;

/** The times of rounds, each the time of one piece of work within a round, in milliseconds. */
final class Times {
    private static final double NANOSECONDS = 1e6;

    private final double[] sorted;

    private Times(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Times work on a device, which is given as much of it as a round has before it is waited for.
     *
     * @param piece what is timed
     * @param await waits until the device is done
     */
    static Times of(int warmUp, int rounds, int pieces, Runnable piece, Runnable await) {
        double[] times = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            await.run();
            long start = System.nanoTime();
            for (int i = 0; i < pieces; i++) {
                piece.run();
            }
            await.run();
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / NANOSECONDS / pieces;
            }
        }
        Arrays.sort(times);
        return new Times(times);
    }

    /** The time that so much of the rounds stayed below. */
    double quantile(double share) {
        return sorted[(int) (share * (sorted.length - 1) + 0.5)];
    }
}
