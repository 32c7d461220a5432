package adamp.optimizer;

/** A way to run the algorithms. Runtimes are found as services, by name; {@code host} is always there. */
public interface OptimizerRuntime {
    /** The name users choose it by. */
    String name();

    /** One line on how it runs here, for instance which instructions it found. */
    String description();

    /**
     * @throws InvalidInputException if the runtime does not offer what the configuration asks for, such as a convention
     */
    Optimizer create(Configuration configuration);
}
