package adamp.experiments.report.results;

/** The closed interval a measured mean must lie in. */
public record Accepted(double low, double high) {}
