package adamp.spec.optimizer;

/**
 * Hyper-parameters of the projection in {@link Sgdp} and {@link AdamP}.
 *
 * @param delta the threshold of equation 11 times the root of a row's length, 0 or more
 * @param weightDecayRatio the factor of weight decay where the update is projected, 0 or more
 */
public record ProjectionParameters(double delta, double weightDecayRatio) {
    /** delta 0.1 and ratio 0.1, as in the paper's experiments and the released code. */
    public static final ProjectionParameters DEFAULT = new ProjectionParameters(0.1, 0.1);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public ProjectionParameters {
        Check.atLeastZero("delta", delta);
        Check.atLeastZero("weight decay ratio", weightDecayRatio);
    }
}
