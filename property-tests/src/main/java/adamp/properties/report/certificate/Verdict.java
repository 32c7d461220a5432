package adamp.properties.report.certificate;

/** What a certificate says of a port. */
public enum Verdict {
    /** Every case passed, or failed as a waiver expects. */
    CERTIFIED("certified", "certified"),
    /** A case failed. */
    NOT_CERTIFIED("not-certified", "NOT certified"),
    /** The port stopped answering, or never did as the protocol says. */
    BROKE_OFF("broke-off", "broke off"),
    /** The port offers nothing of what was asked. */
    DECLINED("declined", "declined"),
    /** A word that a later version may write. */
    OTHER("", "unknown");

    private final String key;
    private final String words;

    Verdict(String key, String words) {
        this.key = key;
        this.words = words;
    }

    static Verdict of(String key) {
        for (Verdict verdict : values()) {
            if (verdict != OTHER && verdict.key.equals(key)) {
                return verdict;
            }
        }
        return OTHER;
    }

    /** As people read it, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
