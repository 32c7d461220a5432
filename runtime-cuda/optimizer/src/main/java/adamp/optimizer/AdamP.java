package adamp.optimizer;

/**
 * AdamP, Algorithm 2 of the paper: Adam whose update is projected off scale-invariant weights.
 *
 * <p>With gradient g and weight w, t = 1, 2, ... the parameter's own step count:
 *
 * <pre>{@code
 * m   = beta1 m + (1 - beta1) g
 * v   = beta2 v + (1 - beta2) g^2
 * d   = sqrt(v) / sqrt(1 - beta2^t) + eps
 * p   = (beta1 m + (1 - beta1) g) / d  (nesterov)  or  m / d
 * if max over rows |cos(w, g)| < delta / sqrt(row length)   (eq. 11; rows = filters, else the whole layer)
 *     p -= u (u.p),  u = w / |w|                            (eq. 10)
 *     ratio = weightDecayRatio, else 1
 * w  *= 1 - learningRate weightDecay ratio                   (decoupled)
 * w  -= learningRate / (1 - beta1^t) p
 * }</pre>
 *
 * <p>Vectors of one axis (biases, gains) are not projected. The conventions decide the details.
 *
 * @param learningRate eta, the step size, 0 or more
 * @param beta1 decay rate of the first moment, in [0, 1)
 * @param beta2 decay rate of the second moment, in [0, 1)
 * @param eps added to the denominator, to the norm of eq. 10 and, by convention, to the cosine, 0 or more
 * @param weightDecay lambda, 0 or more
 * @param delta of the decision, eq. 11, 0 or more; 0 never projects
 * @param weightDecayRatio factor on the weight decay where the update is projected, 0 or more
 * @param nesterov whether to look ahead
 */
public record AdamP(
        double learningRate,
        double beta1,
        double beta2,
        double eps,
        double weightDecay,
        double delta,
        double weightDecayRatio,
        boolean nesterov)
        implements Settings {
    /** @throws InvalidInputException if a setting is out of its range */
    public AdamP {
        Check.learningRate(Algorithm.ADAMP, learningRate);
        Check.fraction(Algorithm.ADAMP, "beta1", beta1, "0.9");
        Check.fraction(Algorithm.ADAMP, "beta2", beta2, "0.999");
        Check.notNegative(Algorithm.ADAMP, "eps", eps, "1e-8");
        Check.notNegative(Algorithm.ADAMP, "weightDecay", weightDecay, "1e-4");
        Check.notNegative(Algorithm.ADAMP, "delta", delta, "0.1");
        Check.notNegative(Algorithm.ADAMP, "weightDecayRatio", weightDecayRatio, "0.1");
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ADAMP;
    }

    @Override
    public AdamP withLearningRate(double value) {
        return new AdamP(value, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, nesterov);
    }

    /** Starts from the defaults: learningRate 1e-3, beta1 0.9, beta2 0.999, eps 1e-8, weightDecay 0, delta 0.1, weightDecayRatio 0.1, nesterov false. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings of AdamP. */
    public static final class Builder {
        private double learningRate = 1e-3;
        private double beta1 = 0.9;
        private double beta2 = 0.999;
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
        public AdamP build() {
            return new AdamP(learningRate, beta1, beta2, eps, weightDecay, delta, weightDecayRatio, nesterov);
        }
    }
}
