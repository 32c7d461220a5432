package adamp.experiments.train;

/**
 * How a network did on some images.
 *
 * @param loss mean cross entropy, in nats
 * @param accuracy share of images whose class had the highest score, in percent
 */
record Score(double loss, double accuracy) {}
