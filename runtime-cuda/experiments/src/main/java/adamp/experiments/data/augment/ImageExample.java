package adamp.experiments.data.augment;

/**
 * A picture as a network sees it, and its class.
 *
 * @param numbers of shape (channels, height, width), the last axis fastest
 * @param label its class, counted from 0
 * @param index its place in its set
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
public record ImageExample(float[] numbers, int channels, int height, int width, int label, int index) {}
