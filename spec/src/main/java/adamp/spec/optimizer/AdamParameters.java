package adamp.spec.optimizer;

/**
 * Hyper-parameters of {@link Adam} and {@link AdamW}.
 *
 * @param learningRate eta, 0 or more
 * @param beta1 the rate of the first moment, 0 or more and below 1
 * @param beta2 the rate of the second moment, 0 or more and below 1
 * @param epsilon eps of the denominator, 0 or more
 * @param weightDecay the coefficient of weight decay, 0 or more
 */
public record AdamParameters(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public AdamParameters {
        Check.atLeastZero("learning rate", learningRate);
        Check.belowOne("beta1", beta1);
        Check.belowOne("beta2", beta2);
        Check.atLeastZero("eps", epsilon);
        Check.atLeastZero("weight decay", weightDecay);
    }

    /** A learning rate; betas 0.9 and 0.999, eps 1e-8, no decay. */
    public static AdamParameters of(double learningRate) {
        return new AdamParameters(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    /** The same with another learning rate. */
    public AdamParameters withLearningRate(double value) {
        return new AdamParameters(value, beta1, beta2, epsilon, weightDecay);
    }

    /** The same with other betas. */
    public AdamParameters withBetas(double first, double second) {
        return new AdamParameters(learningRate, first, second, epsilon, weightDecay);
    }

    /** The same with another eps. */
    public AdamParameters withEpsilon(double value) {
        return new AdamParameters(learningRate, beta1, beta2, value, weightDecay);
    }

    /** The same with another weight decay. */
    public AdamParameters withWeightDecay(double value) {
        return new AdamParameters(learningRate, beta1, beta2, epsilon, value);
    }
}
