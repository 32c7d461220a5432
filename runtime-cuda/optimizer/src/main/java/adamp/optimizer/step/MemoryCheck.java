package adamp.optimizer.step;

import adamp.optimizer.FloatStorage;
import java.util.Optional;

/** Which memory a runtime can step. */
@FunctionalInterface
public interface MemoryCheck {
    /** Why the runtime cannot use this memory and what to do, in part of a line; empty if it can. */
    Optional<String> obstacle(FloatStorage storage);
}
