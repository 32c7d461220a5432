package adamp.proofs.formula;

/** A formula that cannot be typeset: one line that says why and where. */
public final class FormulaException extends Exception {
    FormulaException(String message) {
        super(message);
    }
}
