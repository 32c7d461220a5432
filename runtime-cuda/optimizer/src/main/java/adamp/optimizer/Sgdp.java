package adamp.optimizer;

/**
 * SGDP, Algorithm 1 of the paper: SGD with momentum whose update is projected off scale-invariant weights.
 *
 * <p>With gradient g and weight w, b starting at zero:
 *
 * <pre>{@code
 * b   = momentum b + (1 - dampening) g
 * p   = g + momentum b  (nesterov)  or  b
 * if max over rows |cos(w, g)| < delta / sqrt(row length)   (eq. 11; rows = filters, else the whole layer)
 *     p -= u (u.p),  u = w / |w|                            (eq. 10)
 *     ratio = weightDecayRatio, else 1
 * w  *= 1 - learningRate weightDecay ratio / (1 - momentum)  (decoupled)
 * w  -= learningRate p
 * }</pre>
 *
 * <p>Vectors of one axis (biases, gains) are not projected. The conventions decide the details.
 *
 * @param learningRate eta, the step size, 0 or more
 * @param momentum in [0, 1)
 * @param dampening in [0, 1)
 * @param eps added to the norm of eq. 10 and, by convention, to the cosine, 0 or more
 * @param weightDecay lambda, 0 or more
 * @param delta of the decision, eq. 11, 0 or more; 0 never projects
 * @param weightDecayRatio factor on the weight decay where the update is projected, 0 or more
 * @param nesterov whether to look ahead; needs a momentum
 */
public record Sgdp(
        double learningRate,
        double momentum,
        double dampening,
        double eps,
        double weightDecay,
        double delta,
        double weightDecayRatio,
        boolean nesterov)
        implements Settings {
    /** @throws InvalidInputException if a setting is out of its range */
    public Sgdp {
        Check.learningRate(Algorithm.SGDP, learningRate);
        Check.fraction(Algorithm.SGDP, "momentum", momentum, "0.9");
        Check.fraction(Algorithm.SGDP, "dampening", dampening, "0");
        Check.notNegative(Algorithm.SGDP, "eps", eps, "1e-8");
        Check.notNegative(Algorithm.SGDP, "weightDecay", weightDecay, "1e-4");
        Check.notNegative(Algorithm.SGDP, "delta", delta, "0.1");
        Check.notNegative(Algorithm.SGDP, "weightDecayRatio", weightDecayRatio, "0.1");
        Check.nesterov(Algorithm.SGDP, nesterov, momentum);
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.SGDP;
    }

    @Override
    public Sgdp withLearningRate(double value) {
        return new Sgdp(value, momentum, dampening, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    /** Starts from the defaults: momentum 0, dampening 0, eps 1e-8, weightDecay 0, delta 0.1, weightDecayRatio 0.1, nesterov false. The learning rate has no default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of Sgdp. */
    public static final class Builder {
        private double learningRate = Double.NaN;
        private double momentum;
        private double dampening;
        private double eps = 1e-8;
        private double weightDecay;
        private double delta = 0.1;
        private double weightDecayRatio = 0.1;
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

        public Builder eps(double value) {
            eps = value;
            return this;
        }

        public Builder weightDecay(double value) {
            weightDecay = value;
            return this;
        }

        public Builder delta(double value) {
            delta = value;
            return this;
        }

        public Builder weightDecayRatio(double value) {
            weightDecayRatio = value;
            return this;
        }

        public Builder nesterov(boolean value) {
            nesterov = value;
            return this;
        }

        /** @throws InvalidInputException if a setting is out of its range or has no default and was not given */
        public Sgdp build() {
            if (Double.isNaN(learningRate)) {
                throw new InvalidInputException(
                        "SGDP: learningRate is missing or NaN; set it, for instance learningRate(0.1)");
            }
            return new Sgdp(learningRate, momentum, dampening, eps, weightDecay, delta, weightDecayRatio, nesterov);
        }
    }
}
