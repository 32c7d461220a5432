package adamp.optimizer.gpu;

/** PTX that a device has compiled. */
public interface GpuModule extends AutoCloseable {
    /**
     * The kernel ({@code .entry}) of this name, valid until the module is closed.
     *
     * @throws GpuException if the module has no such kernel, or is closed
     */
    Kernel kernel(String name);

    /** Unloads the code. No launch of its kernels may be under way. */
    @Override
    void close();
}
