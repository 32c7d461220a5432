package adamp.proofs.coq;

import java.util.List;

/**
 * What Coq says of one name.
 *
 * @param keyword {@code Theorem}, {@code Example}, {@code Definition} and so on; {@link #EXAMPLES} for all of a file's
 *     examples together
 * @param name with the modules around it
 * @param text the statement of a theorem or example, the whole definition of anything else, as Coq prints it
 * @param axioms that the proof of a theorem rests on, or the proofs of all examples; else empty
 */
public record Audited(String keyword, String name, String text, List<String> axioms) {
    /**
     * Examples are asked about together, since Coq walks through all that a proof rests on again for each question. That
     * they rest on nothing that is not allowed is what counts.
     */
    static final String EXAMPLES = "Examples";

    public Audited {
        axioms = List.copyOf(axioms);
    }

    /** Whether Coq was asked what it rests on. */
    boolean hasAxioms() {
        return keyword.equals("Theorem") || keyword.equals(EXAMPLES);
    }
}
