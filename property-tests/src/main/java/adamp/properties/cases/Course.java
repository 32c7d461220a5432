package adamp.properties.cases;

/** In which way a port is led through the steps of a scenario. */
public enum Course {
    /** Once, on an optimizer of its own. */
    STRAIGHT("straight"),
    /**
     * Once; then a fresh optimizer is given the state reported half-way and goes on from there; then the first optimizer is
     * given its initial state again, and starts again. What a loaded optimizer does follows from what was loaded.
     */
    RELOADED("reloaded"),
    /**
     * In turns with a second optimizer, which has half the learning rate and takes the steps in reverse order: they share
     * nothing.
     */
    INTERLEAVED("interleaved"),
    /** Once; and the signed errors of all steps together must not lean to one side. */
    LEANING("leaning");

    private final String title;

    Course(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
