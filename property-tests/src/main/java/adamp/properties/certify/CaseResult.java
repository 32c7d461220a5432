package adamp.properties.certify;

import adamp.properties.check.Finding;
import adamp.properties.check.Outcome;
import adamp.properties.port.PortFault;
import java.util.Optional;

/**
 * A case that was run.
 *
 * @param id which
 * @param outcome what was found
 * @param nanoseconds it took
 */
public record CaseResult(CaseId id, Outcome outcome, long nanoseconds) {
    /** What is wrong, if anything is. */
    public Optional<Finding> finding() {
        return outcome.finding();
    }

    public boolean failed() {
        return !outcome.isCorrect();
    }

    /** Whether the port did not offer what the case asks for. */
    public boolean declined() {
        return !failed() && outcome.declined().isPresent();
    }

    public boolean passed() {
        return !failed() && !declined();
    }

    /** How the port broke the rules of the conversation, if it did: to say that it failed is within the rules. */
    public Optional<PortFault.Kind> broken() {
        return finding().flatMap(Finding::fault).filter(kind -> kind != PortFault.Kind.FAILED);
    }
}
