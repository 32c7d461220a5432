package adamp.experiments.report.results;

import java.util.List;
import java.util.Optional;

/**
 * A theorem of the formal specification with what was found of it.
 *
 * @param kind statement, erratum or beyond
 * @param mathml the formula
 * @param proof proved, not checked, or FAILED
 * @param axioms that its proof rests on; empty where Coq was not asked
 * @param instance the Coq example that satisfies its hypotheses
 * @param instances on which it was checked numerically
 * @param holds whether it held on all of them, and there were any
 */
public record Statement(
        String coq,
        String title,
        String paper,
        String kind,
        String words,
        String mathml,
        String proof,
        Optional<List<String>> axioms,
        Optional<String> instance,
        int instances,
        boolean holds) {

    public boolean proved() {
        return proof.equals("proved");
    }

    /** Nobody asked Coq on this machine, which is no fault of the theorem's. */
    public boolean notChecked() {
        return proof.equals("not checked");
    }

    public boolean isErratum() {
        return kind.equals("erratum");
    }
}
