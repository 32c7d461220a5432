package adamp.proofs.registry;

import java.util.List;

/**
 * The theorems of one Coq file.
 *
 * @param file its name without {@code .v}
 */
public record FileEntries(String file, String title, List<Entry> entries) {
    public FileEntries {
        entries = List.copyOf(entries);
    }
}
