package adamp.optimizer;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), the rule of {@code torch.optim.AdamW}.
 *
 * <p>With gradient g and weight w of any shape, per element, t = 1, 2, ... the parameter's own step count:
 *
 * <pre>{@code
 * w  *= 1 - learningRate weightDecay
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
public record AdamW(double learningRate, double beta1, double beta2, double eps, double weightDecay)
        implements Settings {
    /** @throws InvalidInputException if a setting is out of its range */
    public AdamW {
        Check.learningRate(Algorithm.ADAMW, learningRate);
        Check.fraction(Algorithm.ADAMW, "beta1", beta1, "0.9");
        Check.fraction(Algorithm.ADAMW, "beta2", beta2, "0.999");
        Check.notNegative(Algorithm.ADAMW, "eps", eps, "1e-8");
        Check.notNegative(Algorithm.ADAMW, "weightDecay", weightDecay, "1e-4");
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ADAMW;
    }

    @Override
    public AdamW withLearningRate(double value) {
        return new AdamW(value, beta1, beta2, eps, weightDecay);
    }

    /** Starts from the defaults: learningRate 1e-3, beta1 0.9, beta2 0.999, eps 1e-8, weightDecay 1e-2. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of AdamW. */
    public static final class Builder {
        private double learningRate = 1e-3;
        private double beta1 = 0.9;
        private double beta2 = 0.999;
        private double eps = 1e-8;
        private double weightDecay = 1e-2;

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
        public AdamW build() {
            return new AdamW(learningRate, beta1, beta2, eps, weightDecay);
        }
    }
}
