package adamp.spec.optimizer;

/**
 * Hyper-parameters of {@link Sgd}.
 *
 * @param learningRate eta, 0 or more
 * @param momentum mu, 0 or more
 * @param dampening the share of the gradient that the momentum buffer does not take
 * @param weightDecay the coefficient of L2 regularisation, 0 or more
 * @param nesterov whether the update looks ahead
 */
public record SgdParameters(
        double learningRate, double momentum, double dampening, double weightDecay, boolean nesterov) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SgdParameters {
        Check.atLeastZero("learning rate", learningRate);
        Check.atLeastZero("momentum", momentum);
        Check.finite("dampening", dampening);
        Check.atLeastZero("weight decay", weightDecay);
    }

    /** Heavy ball with a learning rate and a momentum, and nothing else. */
    public static SgdParameters of(double learningRate, double momentum) {
        return new SgdParameters(learningRate, momentum, 0, 0, false);
    }

    /** The same with another learning rate. */
    public SgdParameters withLearningRate(double value) {
        return new SgdParameters(value, momentum, dampening, weightDecay, nesterov);
    }

    /** The same with another dampening. */
    public SgdParameters withDampening(double value) {
        return new SgdParameters(learningRate, momentum, value, weightDecay, nesterov);
    }

    /** The same with another weight decay. */
    public SgdParameters withWeightDecay(double value) {
        return new SgdParameters(learningRate, momentum, dampening, value, nesterov);
    }

    /** The same with or without Nesterov's look-ahead. */
    public SgdParameters withNesterov(boolean value) {
        return new SgdParameters(learningRate, momentum, dampening, weightDecay, value);
    }
}
