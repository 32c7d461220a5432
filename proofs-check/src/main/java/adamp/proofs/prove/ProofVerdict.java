package adamp.proofs.prove;

import com.fasterxml.jackson.annotation.JsonValue;

/** What Coq has to say of a theorem here. */
public enum ProofVerdict {
    PROVED("proved"),
    NOT_CHECKED("not checked"),
    FAILED("FAILED");

    private final String words;

    ProofVerdict(String words) {
        this.words = words;
    }

    @JsonValue
    public String words() {
        return words;
    }
}
