package adamp.proofs.prove;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was found, as it goes into {@code proofs.json}.
 *
 * @param verdict of the whole: {@code proved}, {@code not checked} where Coq was not asked, {@code FAILED}
 * @param findings what is wrong, one line each
 */
@JsonPropertyOrder({"schema", "command", "started", "seconds", "seed", "verdict"})
public record ProofsRecord(
        String schema,
        String command,
        String started,
        double seconds,
        long seed,
        ProofVerdict verdict,
        List<String> findings,
        CoqSummary coq,
        double numericSeconds,
        TrajectorySummary trajectories,
        List<FileResult> files,
        List<PropertyResult> properties,
        Environment environment) {

    /** The schema of proofs.json. */
    public static final String SCHEMA = "adamp/proofs/1";

    /** All theorems of all files. */
    public Stream<TheoremResult> theorems() {
        return files.stream().flatMap(file -> file.theorems().stream());
    }

    /** How many instances all properties checked. */
    public long instances() {
        return properties.stream().mapToLong(PropertyResult::instances).sum();
    }
}
