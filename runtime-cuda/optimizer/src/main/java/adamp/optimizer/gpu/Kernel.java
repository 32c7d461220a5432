package adamp.optimizer.gpu;

/** One entry of a {@link GpuModule}. It lives as long as its module. */
public interface Kernel {
    /** The name of the PTX {@code .entry}. */
    String name();
}
