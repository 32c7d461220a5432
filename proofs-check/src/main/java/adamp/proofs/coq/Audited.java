package adamp.proofs.coq;

import java.util.List;

/**
 * What Coq says of one name.
 *
 * @param keyword {@code Theorem}, {@code Example}, {@code Definition} and so on
 * @param name with the modules around it
 * @param text the statement of a theorem or example, the whole definition of anything else, as Coq prints it
 * @param axioms that the proof of a statement rests on; empty for a definition
 */
public record Audited(String keyword, String name, String text, List<String> axioms) {
    public Audited {
        axioms = List.copyOf(axioms);
    }

    boolean isStatement() {
        return Declaration.STATEMENTS.contains(keyword);
    }
}
