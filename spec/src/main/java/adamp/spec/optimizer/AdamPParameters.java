package adamp.spec.optimizer;

/**
 * Hyper-parameters of {@link AdamP}.
 *
 * @param learningRate eta, 0 or more
 * @param beta1 the rate of the first moment, 0 or more and below 1
 * @param beta2 the rate of the second moment, 0 or more and below 1
 * @param epsilon eps of the denominator and of the norms, 0 or more
 * @param weightDecay the coefficient of weight decay; what a negative one does is an axis of the conventions
 * @param nesterov whether the update looks ahead
 * @param projection delta and the ratio of weight decay
 */
public record AdamPParameters(
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        boolean nesterov,
        ProjectionParameters projection) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdamPParameters {
        Check.atLeastZero("learning rate", learningRate);
        Check.belowOne("beta1", beta1);
        Check.belowOne("beta2", beta2);
        Check.atLeastZero("eps", epsilon);
        Check.finite("weight decay", weightDecay);
    }

    /** A learning rate; betas 0.9 and 0.999, eps 1e-8, the projection's defaults; no decay, no look-ahead. */
    public static AdamPParameters of(double learningRate) {
        return new AdamPParameters(learningRate, 0.9, 0.999, 1e-8, 0, false, ProjectionParameters.DEFAULT);
    }

    /** The same with another learning rate. */
    public AdamPParameters withLearningRate(double value) {
        return new AdamPParameters(value, beta1, beta2, epsilon, weightDecay, nesterov, projection);
    }

    /** The same with other betas. */
    public AdamPParameters withBetas(double first, double second) {
        return new AdamPParameters(learningRate, first, second, epsilon, weightDecay, nesterov, projection);
    }

    /** The same with another eps. */
    public AdamPParameters withEpsilon(double value) {
        return new AdamPParameters(learningRate, beta1, beta2, value, weightDecay, nesterov, projection);
    }

    /** The same with another weight decay. */
    public AdamPParameters withWeightDecay(double value) {
        return new AdamPParameters(learningRate, beta1, beta2, epsilon, value, nesterov, projection);
    }

    /** The same with or without Nesterov's look-ahead. */
    public AdamPParameters withNesterov(boolean value) {
        return new AdamPParameters(learningRate, beta1, beta2, epsilon, weightDecay, value, projection);
    }

    /** The same with another delta and ratio of weight decay. */
    public AdamPParameters withProjection(ProjectionParameters value) {
        return new AdamPParameters(learningRate, beta1, beta2, epsilon, weightDecay, nesterov, value);
    }
}
