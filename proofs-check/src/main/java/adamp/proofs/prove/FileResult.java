package adamp.proofs.prove;

import java.util.List;

/**
 * The theorems of one Coq file.
 *
 * @param file its name without {@code .v}
 */
public record FileResult(String file, String title, List<TheoremResult> theorems) {}
