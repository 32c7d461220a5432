package adamp.experiments.report.results;

/** How a measured figure stands against its accepted range. */
public enum Verdict {
    WITHIN("within range"),
    OUTSIDE("outside range"),
    NOT_JUDGED("not judged");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
