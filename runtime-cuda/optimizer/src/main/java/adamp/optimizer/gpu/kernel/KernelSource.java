package adamp.optimizer.gpu.kernel;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The kernels' PTX as it ships: one text for every device from compute capability 7.5 on. */
public final class KernelSource {
    private static final String RESOURCE = "/adamp/optimizer/gpu/adamp.ptx";

    private KernelSource() {}

    /** The text. */
    public static String ptx() {
        try (InputStream stream = KernelSource.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kernels' PTX from " + RESOURCE, e);
        }
    }

    /** The kernels, compiled for a device. */
    public static GpuModule load(Gpu gpu) {
        return gpu.load(ptx());
    }
}
