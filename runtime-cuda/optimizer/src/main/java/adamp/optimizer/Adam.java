package adamp.optimizer;

/**
 * Adam with coupled (L2) weight decay (Kingma and Ba, 2015), the rule of {@code torch.optim.Adam}.
 *
 * <p>With gradient g and weight w of any shape, per element, t = 1, 2, ... the parameter's own step count:
 *
 * <pre>{@code
 * g  += weightDecay w
 * m   = beta1 m + (1 - beta1) g
 * v   = beta2 v + (1 - beta2) g^2
 * w  -= learningRate / (1 - beta1^t)  m / (sqrt(v) / sqrt(1 - beta2^t) + eps)
 * }</pre>
 *
 * @param learningRate eta, the step size, 0 or more
 * @param beta1 decay rate of the first moment, in [0, 1)
 * @param beta2 decay rate of the second moment, in [0, 1)
 * @param eps added to the denominator, 0 or more
 * @param weightDecay lambda, 0 or more
 */
public record Adam(double learningRate, double beta1, double beta2, double eps, double weightDecay)
        implements Settings {
    /** @throws InvalidInputException if a setting is out of its range */
    public Adam {
        Check.learningRate(Algorithm.ADAM, learningRate);
        Check.fraction(Algorithm.ADAM, "beta1", beta1, "0.9");
        Check.fraction(Algorithm.ADAM, "beta2", beta2, "0.999");
        Check.notNegative(Algorithm.ADAM, "eps", eps, "1e-8");
        Check.notNegative(Algorithm.ADAM, "weightDecay", weightDecay, "1e-4");
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ADAM;
    }

    @Override
    public Adam withLearningRate(double value) {
        return new Adam(value, beta1, beta2, eps, weightDecay);
    }

    /** Starts from the defaults: learningRate 1e-3, beta1 0.9, beta2 0.999, eps 1e-8, weightDecay 0. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of Adam. */
    public static final class Builder {
        private double learningRate = 1e-3;
        private double beta1 = 0.9;
        private double beta2 = 0.999;
        private double eps = 1e-8;
        private double weightDecay;

        private Builder() {}

        public Builder learningRate(double value) {
            learningRate = value;
            return this;
        }

        public Builder beta1(double value) {
            beta1 = value;
            return this;
        }

        public Builder beta2(double value) {
            beta2 = value;
            return this;
        }

        public Builder eps(double value) {
            eps = value;
            return this;
        }

        public Builder weightDecay(double value) {
            weightDecay = value;
            return this;
        }

        /** @throws InvalidInputException if a setting is out of its range or has no default and was not given */
        public Adam build() {
            return new Adam(learningRate, beta1, beta2, eps, weightDecay);
        }
    }
}
