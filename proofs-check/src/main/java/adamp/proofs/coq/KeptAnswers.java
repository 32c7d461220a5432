package adamp.proofs.coq;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What Coq said of a compiled file, kept for the next run.
 *
 * @param key stands for the compiled file, the questions and Coq: the answers to another key are not used
 */
record KeptAnswers(Stamp stamp, String key) {

    Optional<List<Audited>> read() throws IOException {
        return stamp.whole(key) == null
                ? Optional.empty()
                : Optional.of(GoldenText.parse(Files.readString(stamp.product())));
    }

    /** Keeps them, and returns them as the next run will read them. */
    List<Audited> write(List<Audited> entries) throws IOException {
        stamp.remove();
        Files.writeString(stamp.product(), GoldenText.of(entries));
        stamp.write(key);
        return GoldenText.parse(GoldenText.of(entries));
    }
}
