package adamp.optimizer.gpu;

/** A point in a stream's work. */
public interface GpuEvent extends AutoCloseable {
    /**
     * Waits until the stream has got there.
     *
     * @throws GpuException if the work before it failed
     */
    void synchronize();

    /** Frees the event; streams that already wait for it go on waiting. */
    @Override
    void close();
}
