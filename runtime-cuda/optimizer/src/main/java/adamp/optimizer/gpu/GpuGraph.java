package adamp.optimizer.gpu;

/** Recorded calls, done again with one call. */
public interface GpuGraph extends AutoCloseable {
    /**
     * Does the recorded work on the stream that recorded it, in order with the stream's other work.
     *
     * @throws GpuException if the graph or its stream is closed, or the launch fails
     */
    void replay();

    /** Frees the recording. No replay may be under way. */
    @Override
    void close();
}
