package adamp.proofs.prove;

import adamp.proofs.coq.CoqReport;
import java.util.List;

/**
 * The Coq part in the record.
 *
 * @param passed whether everything was compiled, audited and accepted by coqchk
 * @param skipped why Coq was not asked, null where it was
 * @param version of Coq, empty where it was not there
 * @param coqchk whether coqchk accepted all files
 */
public record CoqSummary(boolean passed, String skipped, String version, boolean coqchk, List<String> remarks) {

    static CoqSummary of(CoqReport report) {
        return new CoqSummary(
                report.passed(), report.skipped().orElse(null), report.version(), report.checked(), report.remarks());
    }
}
