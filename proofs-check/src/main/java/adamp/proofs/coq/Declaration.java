package adamp.proofs.coq;

import java.util.Set;

/**
 * Something a source gives a name.
 *
 * @param keyword {@code Theorem}, {@code Example}, {@code Definition} and so on
 * @param name without the file's, with the names of the modules around it
 */
record Declaration(String keyword, String name, int line) {
    /** What the audit shows: lemmas are steps on the way, and a section's {@code Let} is gone at its end. */
    static final Set<String> DEFINITIONS = Set.of(
            "Definition",
            "Fixpoint",
            "CoFixpoint",
            "Inductive",
            "CoInductive",
            "Variant",
            "Record",
            "Structure",
            "Class",
            "Instance",
            "Function");

    static final Set<String> STATEMENTS = Set.of("Theorem", "Example");

    boolean isTheorem() {
        return keyword.equals("Theorem");
    }

    boolean isExample() {
        return keyword.equals("Example");
    }

    boolean isStatement() {
        return STATEMENTS.contains(keyword);
    }
}
