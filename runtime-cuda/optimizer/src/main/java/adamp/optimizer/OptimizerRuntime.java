package adamp.optimizer;

import java.util.Optional;

/**
 * A way to run the algorithms. Runtimes are found as services, by name; {@code host} is always there, and one that this
 * machine cannot run says why.
 */
public interface OptimizerRuntime {
    /** The name users choose it by. */
    String name();

    /** One line on how it runs here, for instance which instructions it found, or why it does not. */
    String description();

    /** Why this machine cannot run it and how to mend that, in one line; empty if it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /**
     * @throws InvalidInputException if the runtime does not offer what the configuration asks for, such as a convention
     */
    Optimizer create(Configuration configuration);
}
