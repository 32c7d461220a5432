package adamp.proofs.registry;

/** What a theorem has to do with the paper. */
public enum Kind {
    /** A statement of the paper, or its exact form. */
    STATEMENT,
    /** Refutes or corrects a statement of the paper. */
    ERRATUM,
    /** Goes beyond the paper. */
    BEYOND
}
