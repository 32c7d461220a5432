package adamp.optimizer.gpu.jcuda;

/**
 * A CUDA device that can run the kernels.
 *
 * @param ordinal its number among the visible devices, from 0
 * @param name such as {@code NVIDIA H100 80GB HBM3}
 * @param capability its compute capability as ten times the major plus the minor number, such as 90
 * @param memory all its memory in bytes
 * @param driver the version of CUDA that its driver speaks, such as {@code 12.4}
 */
public record CudaDevice(int ordinal, String name, int capability, long memory, String driver) {
    /** One line for people. */
    @Override
    public String toString() {
        return name + " (device " + ordinal + ", compute capability " + capability / 10 + "." + capability % 10 + ", "
                + (memory >> 20) + " MiB, CUDA " + driver + ")";
    }
}
