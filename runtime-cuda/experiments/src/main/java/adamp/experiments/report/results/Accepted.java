package adamp.experiments.report.results;

import java.util.OptionalDouble;

/** The closed interval every measured value must lie in; one end may be open, and then nothing bounds that side. */
public record Accepted(OptionalDouble low, OptionalDouble high) {}
