package adamp.experiments.data;

/**
 * What one experiment trains on and is judged by.
 *
 * @param source where it came from, for the report
 */
public record ImageData(ImageSet train, ImageSet test, String source) {}
