package adamp.properties.vectors;

import java.util.Optional;

/**
 * What one quantity may be under one verdict.
 *
 * @param inRange where no intermediate result leaves the range of the format
 * @param overflowed where each operation of the definition overflows as the format does; an element that is within
 *     either is right; empty where it is the same
 */
record Allowed(Expected inRange, Optional<Expected> overflowed) {}
