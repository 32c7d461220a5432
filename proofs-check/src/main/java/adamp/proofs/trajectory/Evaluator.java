package adamp.proofs.trajectory;

import java.io.IOException;

/** Runs Coq on a text that requires the compiled sources, which have the logical name {@code AdamP}. */
@FunctionalInterface
public interface Evaluator {
    /**
     * Compiles a text.
     *
     * @param source the text of a file
     * @return what Coq prints
     * @throws IOException where Coq cannot be run or refuses the text; its message is one line
     */
    String evaluate(String source) throws IOException;
}
