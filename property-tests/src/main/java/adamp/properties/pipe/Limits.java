package adamp.properties.pipe;

import java.time.Duration;

/**
 * How long a port may take.
 *
 * @param start until its answer to {@code hello}: it may have a large library to load
 * @param answer for every other answer
 */
public record Limits(Duration start, Duration answer) {
    /** A minute to start, ten seconds for an answer. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(10));
}
