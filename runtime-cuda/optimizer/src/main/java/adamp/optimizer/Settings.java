package adamp.optimizer;

/** The hyper-parameters of one algorithm, checked on construction. Each is taken as exactly the double that was given. */
public sealed interface Settings permits Sgd, Sgdp, Adam, AdamW, AdamP {
    Algorithm algorithm();

    /** The step size eta; an optimizer can change it later, group by group. */
    double learningRate();

    /** The weight decay lambda; how it enters the step is the algorithm's. */
    double weightDecay();

    /**
     * The same settings with another learning rate.
     *
     * @throws InvalidInputException if it is negative or not finite
     */
    Settings withLearningRate(double learningRate);
}
