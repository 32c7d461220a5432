package adamp.experiments.report.results;

/**
 * A figure the paper prints.
 *
 * @param value as printed
 * @param source where, as in "Figure 1, appendix B"
 */
public record Published(double value, String source) {}
