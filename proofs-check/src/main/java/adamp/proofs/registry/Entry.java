package adamp.proofs.registry;

import java.util.Optional;

/**
 * A theorem as a reader of the paper meets it.
 *
 * @param coq its name in Coq
 * @param paper where the paper states it
 * @param words the statement with its hypotheses
 * @param formula the same in LaTeX
 * @param mathml and in MathML
 * @param instance the Coq example that satisfies its hypotheses and applies it; theorems about given things, which have no hypotheses, have none
 */
public record Entry(
        String coq,
        String title,
        String paper,
        Kind kind,
        String words,
        String formula,
        String mathml,
        Optional<String> instance) {}
