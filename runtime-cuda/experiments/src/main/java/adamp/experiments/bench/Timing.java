package adamp.experiments.bench;

import java.util.Arrays;

/**
 * Times of one contestant, round by round, and beside another's of the same rounds.
 *
 * @param name the contestant
 * @param milliseconds one time for each round
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier of measurements, never compared
record Timing(String name, double[] milliseconds) {
    double median() {
        return quantile(milliseconds, 0.5);
    }

    double fastest() {
        return quantile(milliseconds, 0);
    }

    double lowerQuartile() {
        return quantile(milliseconds, 0.25);
    }

    double upperQuartile() {
        return quantile(milliseconds, 0.75);
    }

    /** Quantile of the rounds' ratios: each round is a pair measured within the same second. */
    double ratio(Timing base, double quantile) {
        double[] ratios = new double[milliseconds.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = milliseconds[round] / base.milliseconds[round];
        }
        return quantile(ratios, quantile);
    }

    private static double quantile(double[] values, double quantile) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = quantile * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
