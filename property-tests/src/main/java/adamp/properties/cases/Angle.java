package adamp.properties.cases;

/** How a gradient stands to its weight. */
public enum Angle {
    /** At random. */
    ANY,
    /** Every row orthogonal. */
    ORTHOGONAL,
    /** Every row at a cosine near the threshold. */
    AT_THE_THRESHOLD,
    /** Every row parallel. */
    PARALLEL;

    void apply(Angles angles, double[] weight, double[] gradient, int rowLength, double threshold) {
        if (this == ANY || rowLength < 2) {
            return;
        }
        for (int from = 0; from < weight.length; from += rowLength) {
            int to = from + rowLength;
            switch (this) {
                case ORTHOGONAL -> angles.orthogonal(weight, gradient, from, to, 1);
                case AT_THE_THRESHOLD -> angles.atCosine(weight, gradient, from, to, Math.min(threshold, 0.9), 1);
                default -> angles.parallel(weight, gradient, from, to, 1);
            }
        }
    }
}
