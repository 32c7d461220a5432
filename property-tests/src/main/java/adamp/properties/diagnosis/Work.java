package adamp.properties.diagnosis;

/**
 * What a search has done so far, in numbers evaluated. It ends a search in the place of the clock: the same port is then told
 * the same, on every machine and under any load.
 */
final class Work {
    private final long most;
    private long done;

    /** @param most what may be done in all */
    Work(long most) {
        this.most = most;
    }

    void add(long numbers) {
        done += numbers;
    }

    boolean isEnough() {
        return done >= most;
    }

    @Override
    public String toString() {
        return done + " of " + most;
    }
}
