package adamp.properties.diagnosis;

import adamp.properties.cases.Scenario;
import adamp.properties.port.PortFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a port did in a scenario, not judged.
 *
 * @param scenario what was asked of it
 * @param steps every step of every tensor that has elements, in order
 * @param flaws what was seen to be wrong with its state between the steps
 * @param brokeOff how it broke off, if it did
 */
record Recording(Scenario scenario, List<RecordedStep> steps, Set<Flaw> flaws, Optional<BreakOff> brokeOff) {
    Recording {
        steps = List.copyOf(steps);
        flaws = Set.copyOf(flaws);
    }

    /** What needs no arithmetic to be seen. */
    enum Flaw {
        /** A fresh optimizer is not at zero. */
        FRESH_STATE_NOT_ZERO,
        /** The state reported is not the state loaded. */
        LOADED_STATE_NOT_HELD,
        /** The state changes from the end of a step to the beginning of the next. */
        STATE_CHANGES_BETWEEN_STEPS
    }

    /**
     * A break-off.
     *
     * @param fault what was seen
     * @param attempt the steps that were asked of it, all tensors at once, as if they had changed nothing; none if it broke
     *     off elsewhere
     */
    record BreakOff(PortFault fault, List<RecordedStep> attempt) {
        BreakOff {
            attempt = List.copyOf(attempt);
        }
    }

    /** Whether it broke the rules of the conversation: to say that it failed is within them. */
    boolean broke() {
        return brokeOff.filter(broken -> broken.fault().kind() != PortFault.Kind.FAILED)
                .isPresent();
    }

    boolean isSound() {
        return flaws.isEmpty() && brokeOff.isEmpty();
    }
}
