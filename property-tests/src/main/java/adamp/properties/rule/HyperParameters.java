package adamp.properties.rule;

/**
 * The hyper-parameters of all five algorithms; an algorithm reads those it has.
 *
 * @param learningRate eta
 * @param momentum of SGD and SGDP
 * @param dampening of SGD and SGDP
 * @param beta1 of Adam's family
 * @param beta2 of Adam's family
 * @param eps of Adam's denominator, the cosine and the projection
 * @param weightDecay lambda
 * @param delta of eq. 11
 * @param weightDecayRatio the factor of the decay where the update is projected
 * @param nesterov whether SGD, SGDP and AdamP look ahead
 */
public record HyperParameters(
        double learningRate,
        double momentum,
        double dampening,
        double beta1,
        double beta2,
        double eps,
        double weightDecay,
        double delta,
        double weightDecayRatio,
        boolean nesterov) {

    /** The released code's defaults, a learning rate of 1e-2 and a momentum of 0.9. */
    public static final HyperParameters DEFAULTS =
            new HyperParameters(1e-2, 0.9, 0, 0.9, 0.999, 1e-8, 0, 0.1, 0.1, false);

    public HyperParameters withLearningRate(double value) {
        return new HyperParameters(
                value, momentum, dampening, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withMomentum(double value) {
        return new HyperParameters(
                learningRate, value, dampening, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withDampening(double value) {
        return new HyperParameters(
                learningRate, momentum, value, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withBetas(double first, double second) {
        return new HyperParameters(
                learningRate, momentum, dampening, first, second, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withEps(double value) {
        return new HyperParameters(
                learningRate, momentum, dampening, beta1, beta2, value, weightDecay, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withWeightDecay(double value) {
        return new HyperParameters(
                learningRate, momentum, dampening, beta1, beta2, eps, value, delta, weightDecayRatio, nesterov);
    }

    public HyperParameters withDelta(double value) {
        return new HyperParameters(
                learningRate, momentum, dampening, beta1, beta2, eps, weightDecay, value, weightDecayRatio, nesterov);
    }

    public HyperParameters withWeightDecayRatio(double value) {
        return new HyperParameters(
                learningRate, momentum, dampening, beta1, beta2, eps, weightDecay, delta, value, nesterov);
    }

    public HyperParameters withNesterov(boolean value) {
        return new HyperParameters(
                learningRate, momentum, dampening, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, value);
    }
}
