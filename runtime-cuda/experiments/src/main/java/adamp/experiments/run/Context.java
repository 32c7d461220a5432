package adamp.experiments.run;

/**
 * What a running experiment writes to and listens to.
 *
 * @param folder for its results
 * @param start what becomes of runs that were begun before
 * @param progress hears of each part
 * @param stop asks it to stop
 */
public record Context(ResultFolder folder, Start start, Progress progress, StopSignal stop) {}
