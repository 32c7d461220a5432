package adamp.spec.optimizer;

/**
 * Hyper-parameters of {@link Sgdp}.
 *
 * @param learningRate eta, 0 or more
 * @param momentum beta, 0 or more and below 1
 * @param dampening the share of the gradient that the momentum buffer does not take
 * @param epsilon eps of the norms, 0 or more
 * @param weightDecay the coefficient of weight decay; what a negative one does is an axis of the conventions
 * @param nesterov whether the update looks ahead
 * @param projection delta and the ratio of weight decay
 */
public record SgdpParameters(
        double learningRate,
        double momentum,
        double dampening,
        double epsilon,
        double weightDecay,
        boolean nesterov,
        ProjectionParameters projection) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SgdpParameters {
        Check.atLeastZero("learning rate", learningRate);
        Check.belowOne("momentum", momentum);
        Check.finite("dampening", dampening);
        Check.atLeastZero("eps", epsilon);
        Check.finite("weight decay", weightDecay);
    }

    /** A learning rate and a momentum; eps 1e-8 and the projection's defaults; no decay, no look-ahead. */
    public static SgdpParameters of(double learningRate, double momentum) {
        return new SgdpParameters(learningRate, momentum, 0, 1e-8, 0, false, ProjectionParameters.DEFAULT);
    }

    /** The same with another learning rate. */
    public SgdpParameters withLearningRate(double value) {
        return new SgdpParameters(value, momentum, dampening, epsilon, weightDecay, nesterov, projection);
    }

    /** The same with another dampening. */
    public SgdpParameters withDampening(double value) {
        return new SgdpParameters(learningRate, momentum, value, epsilon, weightDecay, nesterov, projection);
    }

    /** The same with another eps. */
    public SgdpParameters withEpsilon(double value) {
        return new SgdpParameters(learningRate, momentum, dampening, value, weightDecay, nesterov, projection);
    }

    /** The same with another weight decay. */
    public SgdpParameters withWeightDecay(double value) {
        return new SgdpParameters(learningRate, momentum, dampening, epsilon, value, nesterov, projection);
    }

    /** The same with or without Nesterov's look-ahead. */
    public SgdpParameters withNesterov(boolean value) {
        return new SgdpParameters(learningRate, momentum, dampening, epsilon, weightDecay, value, projection);
    }

    /** The same with another delta and ratio of weight decay. */
    public SgdpParameters withProjection(ProjectionParameters value) {
        return new SgdpParameters(learningRate, momentum, dampening, epsilon, weightDecay, nesterov, value);
    }
}
