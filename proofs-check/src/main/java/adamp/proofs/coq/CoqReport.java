package adamp.proofs.coq;

import adamp.proofs.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Coq part found.
 *
 * @param skipped why nothing was checked with Coq; empty where Coq was there
 * @param version of Coq, empty where it was not there
 * @param findings what keeps it from passing
 * @param remarks what a reader should know although it fails nothing
 * @param seconds by file, what compiling took now; 0 where an earlier build was reused
 * @param audited what Coq says, by file; of files that could not be compiled there is nothing
 * @param checked whether coqchk accepted all files
 */
public record CoqReport(
        Optional<String> skipped,
        String version,
        List<Finding> findings,
        List<String> remarks,
        Map<String, Double> seconds,
        Map<String, List<Audited>> audited,
        boolean checked) {

    /** Coq is not there, or was not asked. */
    public static CoqReport skipped(String why) {
        return new CoqReport(Optional.of(why), "", List.of(), List.of(), Map.of(), Map.of(), false);
    }

    /** The sources hold what no proof may hold, so Coq was not asked. */
    static CoqReport refused(List<Finding> findings) {
        return new CoqReport(Optional.empty(), "", findings, List.of(), Map.of(), Map.of(), false);
    }

    /** Whether everything was compiled, audited and checked. */
    public boolean passed() {
        return skipped.isEmpty() && findings.isEmpty() && checked;
    }

    /** What Coq says of a theorem; empty where it was not asked. */
    public Optional<Audited> theorem(String file, String name) {
        return audited.getOrDefault(file, List.of()).stream()
                .filter(entry ->
                        entry.keyword().equals("Theorem") && entry.name().equals(name))
                .findFirst();
    }
}
