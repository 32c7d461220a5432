package adamp.optimizer;

/**
 * Stochastic gradient descent with momentum (heavy ball, Polyak 1964; Nesterov 1983), the rule of {@code
 * torch.optim.SGD}.
 *
 * <p>With gradient g and weight w of any shape, per element:
 *
 * <pre>{@code
 * g  += weightDecay w                                   (coupled, L2)
 * b   = g at the first step, then momentum b + (1 - dampening) g
 * p   = g + momentum b  (nesterov)  or  b;   p = g if momentum is 0
 * w  -= learningRate p
 * }</pre>
 *
 * @param learningRate eta, the step size, 0 or more
 * @param momentum in [0, 1)
 * @param dampening in [0, 1)
 * @param weightDecay lambda, 0 or more
 * @param nesterov whether to look ahead; needs a momentum and no dampening
 */
public record Sgd(double learningRate, double momentum, double dampening, double weightDecay, boolean nesterov)
        implements Settings {
    /** @throws InvalidInputException if a setting is out of its range */
    public Sgd {
        Check.learningRate(Algorithm.SGD, learningRate);
        Check.fraction(Algorithm.SGD, "momentum", momentum, "0.9");
        Check.fraction(Algorithm.SGD, "dampening", dampening, "0");
        Check.notNegative(Algorithm.SGD, "weightDecay", weightDecay, "1e-4");
        Check.nesterov(Algorithm.SGD, nesterov, momentum);
        if (nesterov && dampening != 0) {
            throw new InvalidInputException(
                    "SGD: nesterov needs zero dampening, but dampening is " + dampening + "; drop one of them");
        }
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.SGD;
    }

    @Override
    public Sgd withLearningRate(double value) {
        return new Sgd(value, momentum, dampening, weightDecay, nesterov);
    }

    /** Starts from the defaults: momentum 0, dampening 0, weightDecay 0, nesterov false. The learning rate has no default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of Sgd. */
    public static final class Builder {
        private double learningRate = Double.NaN;
        private double momentum;
        private double dampening;
        private double weightDecay;
        private boolean nesterov;

        private Builder() {}

        public Builder learningRate(double value) {
            learningRate = value;
            return this;
        }

        public Builder momentum(double value) {
            momentum = value;
            return this;
        }

        public Builder dampening(double value) {
            dampening = value;
            return this;
        }

        public Builder weightDecay(double value) {
            weightDecay = value;
            return this;
        }

        public Builder nesterov(boolean value) {
            nesterov = value;
            return this;
        }

        /** @throws InvalidInputException if a setting is out of its range or has no default and was not given */
        public Sgd build() {
            if (Double.isNaN(learningRate)) {
                throw new InvalidInputException(
                        "SGD: learningRate is missing or NaN; set it, for instance learningRate(0.1)");
            }
            return new Sgd(learningRate, momentum, dampening, weightDecay, nesterov);
        }
    }
}
