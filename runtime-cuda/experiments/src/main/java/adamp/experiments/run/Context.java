package adamp.experiments.run;

/**
 * What a running experiment writes to and listens to.
 *
 * @param folder for its results
 * @param progress hears of each part
 * @param stop asks it to stop
 */
public record Context(ResultFolder folder, Progress progress, StopSignal stop) {}
