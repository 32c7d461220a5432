package adamp.properties.rule;

/** The five update rules. */
public enum Algorithm {
    /** Momentum with coupled weight decay. */
    SGD("SGD", false, false),
    /** Algorithm 1 of the paper. */
    SGDP("SGDP", false, true),
    /** Adam with coupled weight decay. */
    ADAM("Adam", true, false),
    /** Adam with decoupled weight decay. */
    ADAMW("AdamW", true, false),
    /** Algorithm 2 of the paper. */
    ADAMP("AdamP", true, true);

    private final String title;
    private final boolean adaptive;
    private final boolean projects;

    Algorithm(String title, boolean adaptive, boolean projects) {
        this.title = title;
        this.adaptive = adaptive;
        this.projects = projects;
    }

    /** The name as the field writes it. */
    public String title() {
        return title;
    }

    /** Whether it keeps two moments instead of a momentum buffer. */
    public boolean isAdaptive() {
        return adaptive;
    }

    /** Whether eq. 10 and eq. 11 are part of it. */
    public boolean projects() {
        return projects;
    }

    @Override
    public String toString() {
        return title;
    }
}
