package adamp.properties.diagnosis;

import java.time.Duration;

/** When a search has to come to its end. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }
}
